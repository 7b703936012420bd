package redress.cases.intake;

import java.util.List;

/// What a customer wrote. A message without a subject has an empty one.
///
/// @param languages what the message, then the customer, is said to speak (`pt-BR`); may be empty
public record Complaint(String subject, String text, List<String> languages) {

    public Complaint {
        languages = List.copyOf(languages);
    }
}
