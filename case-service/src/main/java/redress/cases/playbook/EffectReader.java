package redress.cases.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import redress.cases.playbook.Effect.Blame;
import redress.contracts.CarrierClaimCause;
import redress.contracts.FreightPayer;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.contracts.Sourcing;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;

/// The effects of one node. A new kind of effect gets a case here.
final class EffectReader {

    private static final String ANSWERED = "answer";
    private static final String INPUT = "input ";

    private final String where;
    private final Vocabulary vocabulary;
    private final Faults faults;

    EffectReader(String where, Vocabulary vocabulary, Faults faults) {
        this.where = where;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    List<Effect> onEnter(JsonNode list) {
        return list.valueStream()
                .map(entry -> effect(entry, Optional.empty()))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Effect> onAnswer(JsonNode byAnswer, String code) {
        return AnswerReader.entries(byAnswer, code).stream()
                .map(entry -> effect(entry, Optional.of(code)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Effect> effect(JsonNode entry, Optional<String> answer) {
        var type = entry.path("type").asText();
        return switch (type) {
            case "RESOLUTION" -> resolution(entry.path("outcome"), answer);
            case "NOTIFY" -> Optional.of(notify(entry));
            case "ASK_DEPT" ->
                asked(entry)
                        .map(asked -> new Effect.AskDepartment(
                                asked, entry.path("topic").asText()));
            case "SET_LIABILITY" ->
                blame(entry.path("cause"), answer).map(blame -> new Effect.SetLiability(blame, precedence(entry)));
            case "FAULT_LOG" -> department(entry).map(Effect.LogFault::new);
            case "OPEN_SUPPLIER_CLAIM" -> cause(entry.path("cause")).map(Effect.OpenSupplierClaim::new);
            case "OPEN_CARRIER_CLAIM" ->
                named(CarrierClaimCause.class, entry, "cause").map(Effect.OpenCarrierClaim::new);
            case "RESHIP" -> reship(entry);
            case "RETURN_ADDRESS" -> mayReturn(ReturnMethod.ADDRESS, entry);
            case "RETURN_LABEL" -> mayReturn(ReturnMethod.LABEL, entry);
            case "CANCEL_LABEL" -> Optional.of(new Effect.CancelLabel());
            case "TOPUP_LINK" -> Optional.of(new Effect.LinkTopUp(input(entry.path("amount"))));
            case "TOPUP_HANDOVER" -> department(entry).map(Effect.HandOverTopUp::new);
            case "SEND_TRACKING" -> Optional.of(new Effect.SendTracking());
            case "REFUND_FULL" -> Optional.of(refund(RefundKind.FULL, entry));
            case "REFUND_PARTIAL" -> Optional.of(refund(RefundKind.PARTIAL, entry));
            case "REFUND_DIFFERENCE" -> Optional.of(refund(RefundKind.DIFFERENCE, entry));
            case "REFUND_MISSING" -> Optional.of(refund(RefundKind.MISSING, entry));
            case "REFUND_FREIGHT" -> Optional.of(refund(RefundKind.FREIGHT, entry));
            default -> {
                faults.add(where, "effect '" + type + "' is unknown");
                yield Optional.empty();
            }
        };
    }

    /// `outcome: answer` takes the answer that was given.
    private Optional<Effect> resolution(JsonNode said, Optional<String> answer) {
        if (!said.asText().equals(ANSWERED)) {
            var outcome = PlaybookReader.code(Outcome.class, said);
            faults.unless(outcome.isPresent(), where, "outcome " + said.asText() + " is unknown");
            return outcome.map(Effect.RecordResolution::new);
        }
        return named(Outcome.class, answer, "an outcome").map(_ -> new Effect.RecordAnsweredResolution());
    }

    private Effect notify(JsonNode entry) {
        faults.unless(entry.hasNonNull("template"), where, "NOTIFY names no template");
        return new Effect.Notify(entry.path("template").asText(), variables(entry));
    }

    /// What a template needs, each read from a fact.
    Map<String, String> variables(JsonNode entry) {
        var variables = new TreeMap<String, String>();
        entry.path("vars").properties().forEach(variable -> {
            var fact = variable.getValue().asText();
            faults.unless(
                    vocabulary.facts().stream().anyMatch(known -> known.name().equals(fact)),
                    where,
                    "the fact '" + fact + "' is unknown");
            variables.put(variable.getKey(), fact);
        });
        return variables;
    }

    private Optional<Blame> blame(JsonNode said, Optional<String> answer) {
        if (said.asText().equals(ANSWERED)) {
            return named(LiabilityCause.class, answer, "a cause").map(_ -> new Blame.Answered());
        }
        return said.asText().startsWith(INPUT)
                ? Optional.of(new Blame.FromInput(said.asText().substring(INPUT.length())))
                : cause(said).map(Blame.Cause::new);
    }

    private static Effect.Precedence precedence(JsonNode entry) {
        return entry.path("ifNone").asBoolean() ? Effect.Precedence.IF_NONE : Effect.Precedence.REPLACES;
    }

    private Optional<Effect> reship(JsonNode entry) {
        var charge = entry.path("charged").asBoolean() ? Effect.Charge.CHARGED : Effect.Charge.FREE;
        var sourcing = entry.hasNonNull("sourcing")
                ? PlaybookReader.expression(
                        where, entry.path("sourcing"), "the sourcing", FactType.TEXT, vocabulary, faults)
                : Optional.of(Expression.read("'" + Sourcing.OWN_STOCK + "'", vocabulary.facts(), FactType.TEXT));
        var goods = entry.hasNonNull("goods")
                ? new Effect.Goods.Other(input(entry.path("goods")))
                : new Effect.Goods.Same();
        return sourcing.map(from -> new Effect.Reship(goods, from, charge));
    }

    private Optional<Effect> mayReturn(ReturnMethod method, JsonNode entry) {
        return named(FreightPayer.class, entry, "payer").map(payer -> new Effect.AuthorizeReturn(method, payer));
    }

    /// Empty if it names none.
    private String input(JsonNode said) {
        var isNamed = said.asText().startsWith(INPUT);
        faults.unless(isNamed, where, "'" + said.asText() + "' names no input");
        return isNamed ? said.asText().substring(INPUT.length()) : "";
    }

    private <E extends Enum<E>> Optional<E> named(Class<E> codes, JsonNode entry, String field) {
        var code = PlaybookReader.code(codes, entry.path(field));
        faults.unless(
                code.isPresent(),
                where,
                "the " + field + " " + entry.path(field).asText() + " is unknown");
        return code;
    }

    /// Without an amount the lines say how much; a part of their price must be said.
    private Effect refund(RefundKind kind, JsonNode entry) {
        faults.unless(
                entry.hasNonNull("amount") || kind != RefundKind.PARTIAL,
                where,
                "the amount of a " + kind + " refund is taken from an input");
        return new Effect.Refund(kind, entry.hasNonNull("amount") ? input(entry.path("amount")) : "");
    }

    private Optional<LiabilityCause> cause(JsonNode said) {
        var cause = PlaybookReader.code(LiabilityCause.class, said);
        faults.unless(cause.isPresent(), where, "the cause " + said.asText() + " is unknown");
        return cause;
    }

    private Optional<Department> department(JsonNode entry) {
        var said = entry.path("department");
        var department = PlaybookReader.code(Department.class, said);
        faults.unless(department.isPresent(), where, "department " + said.asText() + " is unknown");
        return department;
    }

    private Optional<Department> asked(JsonNode entry) {
        faults.unless(entry.hasNonNull("topic"), where, "what is asked has no topic");
        return department(entry);
    }

    private <E extends Enum<E>> Optional<E> named(Class<E> codes, Optional<String> answer, String what) {
        var named = answer.flatMap(code -> Arrays.stream(codes.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst());
        faults.unless(
                named.isPresent(),
                where,
                answer.map(code -> "the answer " + code + " names no " + what.replaceFirst("^an? ", "") + " to record")
                        .orElse("on entering there is no answer to record as " + what));
        return named;
    }
}
