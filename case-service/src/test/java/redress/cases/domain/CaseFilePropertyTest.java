package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.SampleCase.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.cases.domain.CaseCommand.*;
import redress.cases.domain.CaseEvent.*;
import redress.cases.playbook.Playbooks;
import redress.contracts.EvidenceKind;
import redress.contracts.Money;
import redress.contracts.SupplierPlan;
import redress.decider.Decider;
import redress.decider.Refused;
import redress.policy.IssueType;
import redress.policy.Outcome;

/// Whatever is asked, in whatever order.
class CaseFilePropertyTest {

    /// A command, as somebody gives it who sees the case as it is.
    record Step(String name, Function<CaseFile, CaseCommand> command) {

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Step> STEPS = List.of(
            new Step("message", _ -> received("M-1", known(INCOMPLETE))),
            new Step("message of an unknown order", _ -> received("M-1", unknown())),
            new Step("unclear message", _ -> received("M-2", known(UNCLEAR))),
            new Step("open", _ -> new OpenCase(message("M-3"), known(UNCLEAR), ANN)),
            new Step("open without order", _ -> new OpenCase(message("M-4", ""), unknown(), ANN)),
            new Step("order", _ -> new RecogniseOrder(ORDER, INCOMPLETE, SYSTEM)),
            new Step("order, unclear", _ -> new RecogniseOrder(ORDER, UNCLEAR, SYSTEM)),
            new Step("other order", _ -> new RecogniseOrder(order("O-2"), UNCLEAR, SYSTEM)),
            new Step("set type", file -> here(file, "TYPE_SET", Map.of("issueType", "TRACE"))),
            new Step("set type not offered", file -> here(file, "TYPE_SET", Map.of("issueType", "PRICE_DROP"))),
            new Step("answer reshipped", file -> here(file, "RESHIPPED", Map.of())),
            new Step("answer rejected", file -> here(file, "REJECTED", Map.of())),
            new Step("answer nonsense", file -> here(file, "SHRUGGED", Map.of())),
            new Step("answer the first visit", _ -> answer("MAN-01", 1, "RETAINED")),
            new Step("damaged", _ -> new Reclassify(IssueType.DAMAGED, REASON, ANN)),
            new Step("trace", _ -> new Reclassify(IssueType.TRACE, NO_TEXTS, ANN)),
            new Step("type not offered", _ -> new Reclassify(IssueType.REVIEW, REASON, ANN)),
            new Step("urgent", _ -> new MarkUrgency(Urgency.URGENT, REASON, ANN)),
            new Step("not urgent", _ -> new MarkUrgency(Urgency.NORMAL, REASON, ANN)),
            new Step("assign", _ -> new AssignCase("ann", ANN)),
            new Step("assign by purchasing", _ -> new AssignCase("bea", PAT)),
            new Step("note", _ -> new WriteNote(NOTE_REF, ANN)),
            new Step("close", _ -> new CloseCase(Outcome.REFUNDED_FULL, NOTE, ANN)),
            new Step("close without note", _ -> new CloseCase(Outcome.REFUNDED_FULL, NO_TEXTS, ANN)),
            new Step("reopen", _ -> new ReopenCase(REASON, ANN)),
            new Step("first answer", file -> allowed(file, 0)),
            new Step("second answer", file -> allowed(file, 1)),
            new Step("last answer", file -> allowed(file, 9)),
            new Step("answer with lines", file -> here(file, "YES", TWO_PADS)),
            new Step("answer with too much", file -> here(file, "RESHIP", missing(new Quantity("1", 5)))),
            new Step("answer with an amount", file -> here(file, "YES", amount("2.00"))),
            new Step("answer with unknown lines", file -> here(file, "PARTIAL_REFUND", missing(new Quantity("9", 1)))),
            new Step("supplier is at fault", file -> told(file, "SUPPLIER_SHORT_SHIPMENT")),
            new Step("warehouse is at fault", file -> told(file, "WAREHOUSE_SHORT_SHIPMENT")),
            new Step("nobody is at fault", file -> told(file, "NOBODY")),
            new Step("skip", _ -> new SkipAwait(REASON, ANN)),
            new Step("photo of the goods", _ -> shown(1, EvidenceKind.PRODUCT_PHOTO)),
            new Step("photo of the parcel", _ -> shown(2, EvidenceKind.OUTER_PACKAGING_PHOTO)),
            new Step("another photo", _ -> shown(3, EvidenceKind.CHAT_LOG)),
            new Step("it shows the parcel", _ -> kind(3, EvidenceKind.OUTER_PACKAGING_PHOTO)),
            new Step("write", _ -> new WriteToCustomer(new UUID(4, 4), "cafe", ANN)),
            new Step("supplier sends", file -> plan(file, SupplierPlan.RESHIP)),
            new Step("supplier declines", file -> plan(file, SupplierPlan.REJECTED)),
            new Step("left", file -> goods(file, ReshipmentStatus.DISPATCHED)),
            new Step("delivered", file -> goods(file, ReshipmentStatus.DELIVERED)),
            new Step("cancelled", file -> goods(file, ReshipmentStatus.CANCELLED)),
            new Step("refund refused", file -> money(file, RefundStatus.REJECTED)),
            new Step("refund executed", file -> money(file, RefundStatus.EXECUTED)),
            new Step("letter sent", file -> letter(file, MessageStatus.SENT)),
            new Step("letter failed", file -> letter(file, MessageStatus.FAILED)),
            new Step("it can be used", file -> told(file, "NO", DamagedPlaybookTest.severity("MINOR"))),
            new Step("it cannot be used", file -> told(file, "YES")),
            new Step("bought wrong", file -> told(file, "BOUGHT_WRONG")),
            new Step(
                    "we can supply",
                    file -> told(file, "YES", WrongPurchasePlaybookTest.wanted(WrongPurchasePlaybookTest.DISCS))),
            new Step("we cannot supply", file -> told(file, "NO")),
            new Step("figure", file -> here(file, "FIGURE", DamagedPlaybookTest.figure("5.00", "USD"))),
            new Step("pays the difference", file -> here(file, "TOP_UP", amount("7.10"))),
            new Step("link", file -> topUp(file, TopUpStatus.CREATED)),
            new Step("paid", file -> topUp(file, TopUpStatus.PAID)),
            new Step("not paid", file -> topUp(file, TopUpStatus.EXPIRED)),
            new Step("comes back", file -> back(file, ReturnStatus.IN_TRANSIT)),
            new Step("came back in pieces", file -> back(file, ReturnStatus.INSPECTED_NOT_OK)),
            new Step("parcel", _ -> new LookAgain(CLOCK)),
            new Step("freight", CaseFilePropertyTest::freight),
            new Step("time passes", CaseFilePropertyTest::waited),
            new Step("request is late", file -> new RequestIsLate(request(file), CLOCK)));

    /// Where a case stands before anything is tried.
    record Start(String name, List<CaseEvent> history) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Start> starts() {
        return List.of(
                new Start("no case", List.of()),
                new Start("photos are asked for", askedForPhotos().history()),
                new Start("the supplier is asked", awaitingPlan().history()),
                new Start(
                        "goods are sent again", askedForWish().answers("RESHIP").history()),
                new Start(
                        "refunded",
                        askedForWish().answers("REFUND").answers("NO").history()));
    }

    static final long SEED = 20260302;
    static final Decider<CaseFile, CaseCommand, CaseEvent> SHIPPED = in(SCENE, PLAYBOOKS);

    @ParameterizedTest
    @MethodSource("starts")
    void COV_X_01_a_case_answers_every_command_with_events_or_a_refusal_and_folds_again_to_what_it_is(Start start) {
        RandomSequences.forAll(SEED, STEPS, steps -> {
            var played = play(start, steps);
            assertThat(SHIPPED.fold(played.history())).isEqualTo(played.file());
        });
    }

    @ParameterizedTest
    @MethodSource("starts")
    void I_16_a_command_given_twice_in_a_row_changes_nothing_the_second_time(Start start) {
        RandomSequences.forAll(SEED, STEPS, steps -> {
            var file = SHIPPED.fold(start.history());
            for (var step : steps) {
                var command = step.command().apply(file);
                file = after(file, decide(file, command));
                assertThat(decide(file, command)).as("%s on %s", command, file).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("starts")
    void I_08_a_case_has_one_run_and_a_closed_one_moves_only_when_it_is_reopened(Start start) {
        RandomSequences.forAll(SEED, STEPS, steps -> {
            var visits = new HashMap<String, Integer>();
            var runs = 0;
            var closed = false;
            for (var event : play(start, steps).history()) {
                assertThat(closed && moves(event))
                        .as("%s on a closed case", event)
                        .isFalse();
                closed = event instanceof CaseClosed || (closed && !(event instanceof CaseReopened));
                runs += event instanceof PlaybookStarted ? 1 : 0;
                if (event instanceof NodeEntered(var node, var visit, var _)) {
                    assertThat(visit).isEqualTo(visits.merge(node, 1, Integer::sum));
                }
            }
            assertThat(runs).isLessThanOrEqualTo(1);
        });
    }

    @ParameterizedTest
    @MethodSource("starts")
    void ENG_7_I_16_nothing_is_wished_twice(Start start) {
        RandomSequences.forAll(SEED, STEPS, steps -> {
            var wishes = play(start, steps).history().stream()
                    .flatMap(event -> wish(event).stream())
                    .toList();
            assertThat(wishes).doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("starts")
    void I_02_I_06_lines_are_refunded_once_and_not_sent_again_beyond_what_was_ordered(Start start) {
        RandomSequences.forAll(SEED, STEPS, steps -> {
            if (play(start, steps).file() instanceof CaseFile.Known known) {
                var works = known.dossier().undertakings();
                assertThat(works.refunds().stream()
                                .filter(Refund::isActive)
                                .flatMap(refund -> refund.asked().lines().stream())
                                .map(Quantity::lineId))
                        .doesNotHaveDuplicates();
                assertThat(works.reshipments().stream()
                                .filter(goods -> goods.status() != ReshipmentStatus.CANCELLED)
                                .flatMap(goods -> goods.asked().lines().stream())
                                .filter(line -> line.lineId().equals("1"))
                                .mapToInt(Quantity::quantity)
                                .sum())
                        .isLessThanOrEqualTo(4);
            }
        });
    }

    static Optional<UUID> wish(CaseEvent event) {
        return switch (event) {
            case MessageRequested e -> Optional.of(e.messageId());
            case DepartmentRequestOpened e -> Optional.of(e.requestId());
            case SupplierClaimRequested e -> Optional.of(e.claimId());
            case CarrierClaimRequested e -> Optional.of(e.claimId());
            case ReturnAuthorized e -> Optional.of(e.rmaId());
            case TopUpRequested e -> Optional.of(e.topUpId());
            case ReshipmentAsked e -> Optional.of(e.reshipmentId());
            case RefundRequested e -> Optional.of(e.refundId());
            case ImprovementTaskOpened e -> Optional.of(e.taskId());
            case CaseEvent _ -> Optional.empty();
        };
    }

    @Test
    void any_events_in_any_order_fold() {
        var events = Stream.concat(
                        Stream.of(ended(), atTypeSetting(), closedByHand(inert()))
                                .flatMap(Stream::of),
                        Stream.of(
                                        IncompletePlaybookTest.everyWay(),
                                        DamagedPlaybookTest.everyWay(),
                                        WrongPurchasePlaybookTest.everyWay(),
                                        FitPlaybookTest.everyWay(),
                                        ListingPlaybookTest.everyWay(),
                                        WarrantyPlaybookTest.everyWay())
                                .flatMap(ways -> ways)
                                .flatMap(work -> work.history().stream()))
                .distinct()
                .toList();
        RandomSequences.forAll(
                SEED, events, history -> assertThat(SHIPPED.fold(history)).isNotNull());
    }

    record Played(CaseFile file, List<CaseEvent> history) {}

    static Played play(Start start, List<Step> steps) {
        var history = new ArrayList<>(start.history());
        var file = SHIPPED.fold(history);
        for (var step : steps) {
            var events = decide(file, step.command().apply(file));
            history.addAll(events);
            file = after(file, events);
        }
        return new Played(file, history);
    }

    static List<CaseEvent> decide(CaseFile file, CaseCommand command) {
        try {
            return in(sceneOf(command), PLAYBOOKS).decide(file, command);
        } catch (Refused refused) {
            return List.of();
        }
    }

    /// A deadline is heard when it is due.
    static Scene sceneOf(CaseCommand command) {
        return command instanceof WaitIsOver over ? new Scene(CASE_ID, over.dueAt(), List.of()) : SCENE;
    }

    static CaseFile after(CaseFile file, List<CaseEvent> events) {
        var next = file;
        for (var event : events) {
            next = CaseFile.evolve(next, event);
        }
        return next;
    }

    static boolean moves(CaseEvent event) {
        return event instanceof NodeEntered
                || event instanceof NodeAnswered
                || event instanceof PlaybookStarted
                || event instanceof PlaybookSwitched
                || event instanceof ResolutionRecorded
                || event instanceof CaseClosed;
    }

    /// An answer to the node the case stands at.
    static CaseCommand here(CaseFile file, String answer, Map<String, String> codes) {
        return here(file, answer, Inputs.of(codes, NOTE));
    }

    static CaseCommand here(CaseFile file, String answer, Inputs inputs) {
        return file instanceof CaseFile.Open(var _, var run)
                ? new AnswerNode(run.node(), run.visit(), answer, inputs, ANN)
                : answer("MAN-01", 1, answer);
    }

    /// One of the answers that the case allows, with what it asks for.
    static CaseCommand allowed(CaseFile file, int index) {
        return allowed(file, index, PLAYBOOKS);
    }

    static CaseCommand allowed(CaseFile file, int index, Playbooks playbooks) {
        var answers = Standing.of(file, playbooks, POLICY, SCENE)
                .map(Standing::allowedAnswers)
                .orElse(List.of());
        if (answers.isEmpty()) {
            return answer("MAN-01", 1, "RETAINED");
        }
        var answer = answers.get(Math.min(index, answers.size() - 1));
        return here(file, answer.answer(), asked(answer));
    }

    private static Inputs asked(Standing.AllowedAnswer answer) {
        var codes = new HashMap<String, String>();
        var amounts = new HashMap<String, Money>();
        var lines = new HashMap<String, List<Quantity>>();
        var goods = new HashMap<String, Goods>();
        for (var input : answer.inputs()) {
            switch (input.type()) {
                case "code" -> codes.put(input.name(), input.codes().getFirst());
                case "money" ->
                    amounts.put(
                            input.name(),
                            input.amount().isEmpty()
                                    ? Money.of("1.00", "EUR")
                                    : input.amount().getFirst());
                case "lines" -> lines.put(input.name(), List.of(new Quantity("1", 2)));
                case "item" -> goods.put(input.name(), WrongPurchasePlaybookTest.DISCS);
                default -> {}
            }
        }
        return new Inputs(codes, amounts, lines, goods, NOTE);
    }

    static CaseCommand told(CaseFile file, String answer) {
        return told(file, answer, Inputs.NONE);
    }

    static CaseCommand told(CaseFile file, String answer, Inputs inputs) {
        return new AnswerRequest(request(file), answer, inputs, PAT);
    }

    static CaseCommand topUp(CaseFile file, TopUpStatus status) {
        var topUp = latest(file, Undertakings::topUps, one -> one.asked().topUpId());
        return fact(new TopUpReported(topUp, status, "https://pay.example/t/1"));
    }

    static CaseCommand back(CaseFile file, ReturnStatus status) {
        var back = latest(file, Undertakings::returns, one -> one.authorized().rmaId());
        return fact(new ReturnReported(back, status, "R-1", List.of()));
    }

    static UUID request(CaseFile file) {
        return latest(file, Undertakings::requests, one -> one.opened().requestId());
    }

    static CaseCommand kind(int number, EvidenceKind kind) {
        return new ChangeEvidenceKind(new UUID(1, number), kind, ANN);
    }

    static CaseCommand plan(CaseFile file, SupplierPlan plan) {
        var claim = latest(file, Undertakings::claims, Claim::claimId);
        return fact(new SupplierClaimReported(claim, ClaimStatus.ANSWERED, List.of(plan), List.of()));
    }

    static CaseCommand goods(CaseFile file, ReshipmentStatus status) {
        var goods = latest(file, Undertakings::reshipments, one -> one.asked().reshipmentId());
        return fact(new ReshipmentReported(goods, status, "W-" + goods, "DHL", List.of()));
    }

    static CaseCommand freight(CaseFile file) {
        var goods = latest(file, Undertakings::reshipments, one -> one.asked().reshipmentId());
        return new StateCost(new UnknownCost(UnknownCost.Of.FREIGHT, goods.toString()), Money.of("6.40", "EUR"), ANN);
    }

    static CaseCommand money(CaseFile file, RefundStatus status) {
        var refund = latest(file, Undertakings::refunds, one -> one.asked().refundId());
        return fact(new RefundReported(refund, status, List.of(), ""));
    }

    static CaseCommand letter(CaseFile file, MessageStatus status) {
        return fact(new MessageReported(
                latest(file, Undertakings::letters, one -> one.asked().messageId()), status));
    }

    static CaseCommand waited(CaseFile file) {
        return new WaitIsOver(
                file instanceof CaseFile.Open(var _, var run)
                                && !run.stay().due().isEmpty()
                        ? run.stay().due().getFirst().dueAt()
                        : NOW,
                CLOCK);
    }

    /// The id of what is there last; one that nothing has, if nothing is there.
    static <T> UUID latest(CaseFile file, Function<Undertakings, List<T>> which, Function<T, UUID> id) {
        return file instanceof CaseFile.Known known
                ? which.apply(known.dossier().undertakings()).stream()
                        .reduce((_, later) -> later)
                        .map(id)
                        .orElse(new UUID(8, 8))
                : new UUID(8, 8);
    }
}
