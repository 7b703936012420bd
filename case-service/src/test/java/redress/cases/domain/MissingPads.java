package redress.cases.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.cases.domain.CaseCommand.ReceiveMessage;
import redress.cases.domain.IncomingMessage.Attachment;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.Reading;
import redress.contracts.Channel;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.policy.IssueType;
import redress.policy.ProfileName;
import redress.policy.Role;

/// Two of four brake pads are missing, and the customer sent photos along: who does what in such a case.
public final class MissingPads {

    public static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    public static final UUID PHOTO = new UUID(5, 6);
    public static final Actor ANN = new Actor(Actor.Kind.AGENT, "ann", Set.of(Role.AGENT));
    public static final Actor PAT = new Actor(Actor.Kind.DEPARTMENT, "pat", Set.of(Role.PURCHASING));
    public static final Actor OTHERS = new Actor(Actor.Kind.SYSTEM, "others", Set.of());
    public static final Inputs TWO_PADS =
            new Inputs(Map.of(), Map.of(), Map.of("missing", List.of(new Quantity("1", 2))), Map.of(), Map.of());

    private MissingPads() {}

    /// @param platform a shop's currency depends on it
    /// @param unitCost what a pad was bought for
    public static ReceiveMessage complaint(String platform, Money unitCost) {
        var pads = new CaseOrder.Line(
                "1", "PAD-4", "Brake pads", 4, Money.of("12.50", "EUR"), List.of(unitCost), List.of(), "S-1", "");
        var order =
                new CaseOrder("O-1", platform, "brake-and-bolt", ProfileName.AUTO_PARTS, "C-1", "en", List.of(pads));
        var message = new IncomingMessage(
                "M-1",
                Channel.EMAIL,
                "O-1",
                "C-1",
                "en",
                Map.of(),
                List.of(
                        new Attachment(PHOTO, "image/png", List.of(EvidenceKind.OUTER_PACKAGING_PHOTO)),
                        new Attachment(new UUID(5, 8), "image/png", List.of(EvidenceKind.PRODUCT_PHOTO))),
                START);
        var read = new Classified(IssueType.INCOMPLETE, new Reading(BigDecimal.ONE, List.of("missing"), "en", 1, 10));
        return new ReceiveMessage(
                message, new Intake.OrderKnown(order, read), new Actor(Actor.Kind.CUSTOMER, "C-1", Set.of()));
    }
}
