package redress.local.demo.sample;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/// What a customer wrote about an order, who then did what, and what came of it. Complaints about the same order come
/// one after the other.
///
/// @param order which it is about
/// @param shows what it is in the sample for
/// @param says the customer's words
/// @param channel how they reached us
/// @param needs what the suite has to be able to do
/// @param steps what people do, each in its turn; what the suite does by itself is not named
/// @param outcome as which the case ends
/// @param ledger what it comes to
public record Complaint(
        String order,
        Shown shows,
        String says,
        By channel,
        Needs needs,
        List<Step> steps,
        String outcome,
        Figures ledger) {

    /// In both languages of the terminal.
    public record Shown(String en, String zh) {}

    /// Somebody wrote a mail, or an agent noted what was said on the phone.
    public enum By {
        MAIL,
        PHONE
    }

    public enum Needs {
        NOTHING,
        SIMULATED_TIME
    }

    public Complaint {
        channel = requireNonNullElse(channel, By.MAIL);
        needs = requireNonNullElse(needs, Needs.NOTHING);
        steps = List.copyOf(requireNonNullElse(steps, List.of()));
        ledger = requireNonNullElse(ledger, Figures.NONE);
    }
}
