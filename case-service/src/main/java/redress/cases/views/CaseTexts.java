package redress.cases.views;

import java.util.UUID;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent;

/// The references to words that an event carries.
final class CaseTexts {

    private CaseTexts() {}

    static Stream<UUID> of(CaseEvent event) {
        return switch (event) {
            case CaseEvent.CaseOpened e -> e.texts().values().stream();
            case CaseEvent.CustomerReplyReceived e -> e.texts().values().stream();
            case CaseEvent.IssueClassified e -> e.texts().values().stream();
            case CaseEvent.IssueReclassified e -> e.texts().values().stream();
            case CaseEvent.NodeAnswered e -> e.inputs().texts().values().stream();
            case CaseEvent.AwaitSkipped e -> e.texts().values().stream();
            case CaseEvent.DepartmentRequestAnswered e -> e.inputs().texts().values().stream();
            case CaseEvent.EvidenceReceived e -> Stream.of(e.nameRef());
            case CaseEvent.CustomerUrgencyMarked e -> e.texts().values().stream();
            case CaseEvent.NoteWritten e -> Stream.of(e.noteRef());
            case CaseEvent.CaseClosed e -> e.texts().values().stream();
            case CaseEvent.CaseReopened e -> e.texts().values().stream();
            case CaseEvent.OrderRecognised _,
                    CaseEvent.IssueLeftOpen _,
                    CaseEvent.PlaybookStarted _,
                    CaseEvent.PlaybookSwitched _,
                    CaseEvent.PlaybookVersionChanged _,
                    CaseEvent.NodeEntered _,
                    CaseEvent.CaseEscalated _,
                    CaseEvent.ResolutionRecorded _,
                    CaseEvent.NodeDeadlineSet _,
                    CaseEvent.CaseFellDormant _,
                    CaseEvent.EvidenceRequested _,
                    CaseEvent.EvidenceKindChanged _,
                    CaseEvent.DepartmentRequestOpened _,
                    CaseEvent.DepartmentRequestOverdue _,
                    CaseEvent.LiabilityDetermined _,
                    CaseEvent.TaskOpened _,
                    CaseEvent.GoodwillGranted _,
                    CaseEvent.ReturnWithdrawalAsked _,
                    CaseEvent.SupplierReturnAsked _,
                    CaseEvent.MessageRequested _,
                    CaseEvent.SupplierClaimRequested _,
                    CaseEvent.ReshipmentAsked _,
                    CaseEvent.CarrierClaimRequested _,
                    CaseEvent.ReturnAuthorized _,
                    CaseEvent.LabelCancellationAsked _,
                    CaseEvent.TopUpRequested _,
                    CaseEvent.TopUpOrderHandedOver _,
                    CaseEvent.FigureAsked _,
                    CaseEvent.FigureGiven _,
                    CaseEvent.CostStated _,
                    CaseEvent.ReshipmentTrackingSent _,
                    CaseEvent.RefundRequested _,
                    CaseEvent.Fact _,
                    CaseEvent.CaseAssigned _ -> Stream.of();
        };
    }
}
