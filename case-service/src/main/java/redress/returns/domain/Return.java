package redress.returns.domain;

import static redress.decider.Refused.absent;
import static redress.decider.Refused.because;

import java.util.List;
import java.util.stream.Stream;
import redress.contracts.ReturnMethod;
import redress.decider.Decider;
import redress.decider.Refused;
import redress.returns.domain.ReturnCommand.CancelLabel;
import redress.returns.domain.ReturnCommand.CloseReturn;
import redress.returns.domain.ReturnCommand.InspectGoods;
import redress.returns.domain.ReturnCommand.IssueLabel;
import redress.returns.domain.ReturnCommand.OpenReturn;
import redress.returns.domain.ReturnCommand.ProvideTracking;
import redress.returns.domain.ReturnCommand.ReceiveGoods;
import redress.returns.domain.ReturnEvent.ReturnClosed;
import redress.returns.domain.ReturnEvent.ReturnInspected;
import redress.returns.domain.ReturnEvent.ReturnLabelCancelled;
import redress.returns.domain.ReturnEvent.ReturnLabelIssued;
import redress.returns.domain.ReturnEvent.ReturnLabelRequested;
import redress.returns.domain.ReturnEvent.ReturnOpened;
import redress.returns.domain.ReturnEvent.ReturnReceived;
import redress.returns.domain.ReturnEvent.ReturnTrackingProvided;

/// Goods of an order that may come back.
///
///     None ─ AUTHORIZED ─ IN_TRANSIT ─ RECEIVED ─ INSPECTED_OK | INSPECTED_NOT_OK ─ CLOSED
///               └─ CANCELLED | EXPIRED, with its label
public sealed interface Return {

    record None() implements Return {}

    /// A case lets them come back.
    ///
    /// @param waybill under which they come; none while nobody said
    record Known(ReturnOpened opened, Stage stage, Label label, List<String> waybill) implements Return {

        public Known {
            waybill = List.copyOf(waybill);
        }

        private Known in(Stage next) {
            return new Known(opened, next, label, waybill);
        }

        private Known with(Label next) {
            return new Known(opened, stage, next, waybill);
        }

        private boolean isUnder(String number) {
            return waybill.contains(number);
        }
    }

    Decider<Return, ReturnCommand, ReturnEvent> DECIDER =
            new Decider<>(ReturnEvent.class, None::new, Return::decide, Return::evolve);

    private static List<ReturnEvent> decide(Return back, ReturnCommand command) {
        return switch (command) {
            case OpenReturn c -> open(back, c);
            case IssueLabel c -> issue(known(back), c);
            case CancelLabel c -> cancel(known(back), c);
            case ProvideTracking c -> track(known(back), c);
            case ReceiveGoods c -> receive(known(back), c);
            case InspectGoods c -> inspect(known(back), c);
            case CloseReturn _ -> close(known(back));
        };
    }

    private static Known known(Return back) {
        return switch (back) {
            case None _ -> throw absent("return");
            case Known known -> known;
        };
    }

    private static List<ReturnEvent> open(Return back, OpenReturn c) {
        return switch (back) {
            case Known _ -> List.of();
            case None _ ->
                switch (c.opened().method()) {
                    case ADDRESS -> List.of(c.opened());
                    case LABEL ->
                        List.of(
                                c.opened(),
                                new ReturnLabelRequested(
                                        c.opened().caseId(), c.opened().orderId()));
                };
        };
    }

    /// The label of goods that are on their way already was told late: they came with it.
    private static List<ReturnEvent> issue(Known back, IssueLabel c) {
        return switch (back.label()) {
            case Label.Unwanted _ -> throw unwanted();
            case Label.Wanted _ ->
                List.of(new ReturnLabelIssued(c.labelId(), c.carrier(), c.waybill(), c.cost(), c.cancelAt()));
            case Label.Issued(var labelId) -> again(labelId, c);
            case Label.Used(var labelId) -> again(labelId, c);
            case Label.Ended ended when ended.labelId().contains(c.labelId()) -> List.of();
            case Label.Ended _ -> throw because("label.cancelled", "the label was cancelled before");
        };
    }

    private static List<ReturnEvent> again(String labelId, IssueLabel c) {
        if (labelId.equals(c.labelId())) {
            return List.of();
        }
        throw because("label.issued-differently", "another label was made for this return");
    }

    /// I-07: a used label cannot be cancelled, and one that may be under way may be in use.
    private static List<ReturnEvent> cancel(Known back, CancelLabel c) {
        return switch (back.label()) {
            case Label.Unwanted _ -> throw unwanted();
            case Label.Wanted _ when back.stage() == Stage.AUTHORIZED -> List.of(cancelled(back, List.of(), c));
            case Label.Issued(var labelId) -> List.of(cancelled(back, List.of(labelId), c));
            case Label.Wanted _, Label.Used _ ->
                throw because("label.used", "I-07: the goods are on their way, the label is used");
            case Label.Ended _ -> List.of();
        };
    }

    private static ReturnEvent cancelled(Known back, List<String> labelId, CancelLabel c) {
        return new ReturnLabelCancelled(back.opened().caseId(), back.opened().orderId(), labelId, c.end());
    }

    private static Refused unwanted() {
        return because("label.unwanted", "these goods come back to an address, without a label");
    }

    /// A wrong number can be put right until the goods are here, a missing one also then.
    private static List<ReturnEvent> track(Known back, ProvideTracking c) {
        var told = List.<ReturnEvent>of(new ReturnTrackingProvided(c.waybill(), c.carrier()));
        return switch (back.stage()) {
            case AUTHORIZED, IN_TRANSIT -> back.isUnder(c.waybill()) ? List.of() : told;
            case RECEIVED, INSPECTED_OK, INSPECTED_NOT_OK -> back.waybill().isEmpty() ? told : known(back, c);
            case CLOSED -> known(back, c);
            case CANCELLED, EXPIRED ->
                throw because("return.called-off", "the label was cancelled and the return with it");
        };
    }

    private static List<ReturnEvent> known(Known back, ProvideTracking c) {
        if (back.isUnder(c.waybill())) {
            return List.of();
        }
        throw because("return.arrived", "the goods are here already");
    }

    /// The number they came under is kept where nobody said one before.
    private static List<ReturnEvent> receive(Known back, ReceiveGoods c) {
        var numbers = back.waybill().isEmpty() ? c.waybill() : List.<String>of();
        var tracking = numbers.stream().<ReturnEvent>map(number -> new ReturnTrackingProvided(number, ""));
        return switch (back.stage()) {
            case AUTHORIZED, IN_TRANSIT, CANCELLED, EXPIRED ->
                Stream.concat(tracking, Stream.of(new ReturnReceived())).toList();
            case RECEIVED, INSPECTED_OK, INSPECTED_NOT_OK -> tracking.toList();
            case CLOSED -> List.of();
        };
    }

    /// What was looked at is here, whoever forgot to say so; and it may be looked at once more (ENG-6).
    private static List<ReturnEvent> inspect(Known back, InspectGoods c) {
        return switch (back.stage()) {
            case AUTHORIZED, IN_TRANSIT, CANCELLED, EXPIRED -> List.of(new ReturnReceived(), inspected(c));
            case RECEIVED -> List.of(inspected(c));
            case INSPECTED_OK -> c.finding() == Finding.OK ? List.of() : List.of(inspected(c));
            case INSPECTED_NOT_OK -> c.finding() == Finding.NOT_OK ? List.of() : List.of(inspected(c));
            case CLOSED -> throw because("return.closed", "the return is closed");
        };
    }

    private static ReturnEvent inspected(InspectGoods c) {
        return new ReturnInspected(c.finding(), c.texts());
    }

    private static List<ReturnEvent> close(Known back) {
        return switch (back.stage()) {
            case INSPECTED_OK, INSPECTED_NOT_OK -> List.of(new ReturnClosed());
            case CLOSED -> List.of();
            case AUTHORIZED, IN_TRANSIT, RECEIVED, CANCELLED, EXPIRED ->
                throw because("return.not-inspected", "nobody has looked at the goods yet");
        };
    }

    private static Return evolve(Return back, ReturnEvent event) {
        return switch (back) {
            case None _ -> event instanceof ReturnOpened e ? opened(e) : back;
            case Known known -> evolve(known, event);
        };
    }

    private static Known opened(ReturnOpened e) {
        var label = e.method() == ReturnMethod.LABEL ? new Label.Wanted() : new Label.Unwanted();
        return new Known(e, Stage.AUTHORIZED, label, List.of());
    }

    private static Known evolve(Known back, ReturnEvent event) {
        return switch (event) {
            case ReturnOpened _, ReturnLabelRequested _ -> back;
            case ReturnLabelIssued e ->
                back.with(
                        back.stage() == Stage.AUTHORIZED ? new Label.Issued(e.labelId()) : new Label.Used(e.labelId()));
            case ReturnLabelCancelled e ->
                back.with(new Label.Ended(e.labelId(), e.end())).in(stage(e.end()));
            case ReturnTrackingProvided e -> tracked(back, e);
            case ReturnReceived _ -> used(back).in(Stage.RECEIVED);
            case ReturnInspected e -> back.in(stage(e.finding()));
            case ReturnClosed _ -> back.in(Stage.CLOSED);
        };
    }

    private static Known tracked(Known back, ReturnTrackingProvided e) {
        var stage = back.stage() == Stage.AUTHORIZED ? Stage.IN_TRANSIT : back.stage();
        return used(new Known(back.opened(), stage, back.label(), List.of(e.waybill())));
    }

    private static Known used(Known back) {
        return back.label() instanceof Label.Issued(var labelId) ? back.with(new Label.Used(labelId)) : back;
    }

    private static Stage stage(LabelEnd end) {
        return switch (end) {
            case CANCELLED -> Stage.CANCELLED;
            case EXPIRED -> Stage.EXPIRED;
        };
    }

    private static Stage stage(Finding finding) {
        return switch (finding) {
            case OK -> Stage.INSPECTED_OK;
            case NOT_OK -> Stage.INSPECTED_NOT_OK;
        };
    }
}
