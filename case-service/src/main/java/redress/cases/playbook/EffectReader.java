package redress.cases.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import redress.policy.Text;

/// The effects of one node. A new kind of effect gets a word in [EffectWord] and a case here.
final class EffectReader {

    static final String ANSWERED = "answer";
    static final String INPUT = "input ";

    private static final Text SOURCING = new Text("the sourcing", "货源");
    private static final Text AN_OUTCOME = new Text("an outcome", "结果");
    private static final Text A_CAUSE = new Text("a cause", "责任原因");

    private final Margin margin;
    private final Lexicon lexicon;

    EffectReader(Margin margin, Lexicon lexicon) {
        this.margin = margin;
        this.lexicon = lexicon;
    }

    List<Effect> onEnter(JsonNode list) {
        return list.valueStream()
                .flatMap(entry -> effect(entry, Optional.empty()).stream())
                .toList();
    }

    List<Effect> onAnswer(JsonNode byAnswer, String code) {
        return AnswerReader.entries(byAnswer, code).stream()
                .flatMap(entry -> effect(entry, Optional.of(code)).stream())
                .toList();
    }

    private Optional<Effect> effect(JsonNode entry, Optional<String> answer) {
        var word = EffectWord.of(entry.path("type").asText());
        margin.unless(word.isPresent(), Flaw.EFFECT_UNKNOWN, entry.path("type").asText());
        word.ifPresent(known -> margin.onlyFields(entry, known.allFields()));
        return word.flatMap(known -> effect(known, entry, answer));
    }

    private Optional<Effect> effect(EffectWord word, JsonNode entry, Optional<String> answer) {
        return switch (word) {
            case RESOLUTION -> resolution(entry.path("outcome"), answer);
            case NOTIFY -> Optional.of(letter(entry));
            case ASK_DEPT ->
                asked(entry)
                        .map(asked -> new Effect.AskDepartment(
                                asked, entry.path("topic").asText()));
            case SET_LIABILITY ->
                blame(entry.path("cause"), answer).map(blame -> new Effect.SetLiability(blame, precedence(entry)));
            case FAULT_LOG -> department(entry).map(Effect.LogFault::new);
            case OPEN_SUPPLIER_CLAIM ->
                margin.code(LiabilityCause.class, entry.path("cause"), Flaw.CAUSE_UNKNOWN)
                        .map(Effect.OpenSupplierClaim::new);
            case OPEN_CARRIER_CLAIM ->
                margin.code(CarrierClaimCause.class, entry.path("cause"), Flaw.CAUSE_UNKNOWN)
                        .map(Effect.OpenCarrierClaim::new);
            case RESHIP -> reship(entry);
            case RETURN_ADDRESS -> mayReturn(ReturnMethod.ADDRESS, entry);
            case RETURN_LABEL -> mayReturn(ReturnMethod.LABEL, entry);
            case CANCEL_LABEL -> Optional.of(new Effect.CancelLabel());
            case TOPUP_LINK -> Optional.of(new Effect.LinkTopUp(input(entry.path("amount"))));
            case TOPUP_HANDOVER -> department(entry).map(Effect.HandOverTopUp::new);
            case SEND_TRACKING -> Optional.of(new Effect.SendTracking());
            case REFUND_FULL -> Optional.of(refund(RefundKind.FULL, entry));
            case REFUND_PARTIAL -> Optional.of(refund(RefundKind.PARTIAL, entry));
            case REFUND_DIFFERENCE -> Optional.of(refund(RefundKind.DIFFERENCE, entry));
            case REFUND_MISSING -> Optional.of(refund(RefundKind.MISSING, entry));
            case REFUND_FREIGHT -> Optional.of(refund(RefundKind.FREIGHT, entry));
        };
    }

    /// `outcome: answer` takes the answer that was given.
    private Optional<Effect> resolution(JsonNode said, Optional<String> answer) {
        return said.asText().equals(ANSWERED)
                ? named(Outcome.class, answer, AN_OUTCOME).map(_ -> new Effect.RecordAnsweredResolution())
                : margin.code(Outcome.class, said, Flaw.OUTCOME_UNKNOWN).map(Effect.RecordResolution::new);
    }

    /// What is written to the customer, with what the template needs.
    Effect.Notify letter(JsonNode entry) {
        var template = entry.path("template").asText();
        var variables = variables(entry);
        if (template.isEmpty()) {
            margin.note(Flaw.TEMPLATE_MISSING);
        } else if (lexicon.templates().containsKey(template)) {
            fits(template, variables.keySet());
        } else {
            margin.note(Flaw.TEMPLATE_UNKNOWN, template);
        }
        return new Effect.Notify(template, variables);
    }

    private void fits(String name, Set<String> given) {
        var template = lexicon.templates().get(name);
        given.stream()
                .filter(variable -> !template.variables().contains(variable))
                .forEach(variable -> margin.note(Flaw.VARIABLE_UNKNOWN, name, variable));
        template.needs().stream()
                .filter(variable -> !given.contains(variable))
                .forEach(variable -> margin.note(Flaw.VARIABLE_MISSING, name, variable));
    }

    /// Each is read from a fact.
    private Map<String, String> variables(JsonNode entry) {
        var variables = new TreeMap<String, String>();
        for (var variable : entry.path("vars").properties()) {
            var fact = variable.getValue().asText();
            margin.unless(lexicon.knowsFact(fact), Flaw.FACT_UNKNOWN, fact);
            variables.put(variable.getKey(), fact);
        }
        return variables;
    }

    private Optional<Blame> blame(JsonNode said, Optional<String> answer) {
        if (said.asText().equals(ANSWERED)) {
            return named(LiabilityCause.class, answer, A_CAUSE).map(_ -> new Blame.Answered());
        }
        return said.asText().startsWith(INPUT)
                ? Optional.of(new Blame.FromInput(said.asText().substring(INPUT.length())))
                : margin.code(LiabilityCause.class, said, Flaw.CAUSE_UNKNOWN).map(Blame.Cause::new);
    }

    private static Effect.Precedence precedence(JsonNode entry) {
        return entry.path("ifNone").asBoolean() ? Effect.Precedence.IF_NONE : Effect.Precedence.REPLACES;
    }

    private Optional<Effect> reship(JsonNode entry) {
        var charge = entry.path("charged").asBoolean() ? Effect.Charge.CHARGED : Effect.Charge.FREE;
        var goods = entry.hasNonNull("goods")
                ? new Effect.Goods.Other(input(entry.path("goods")))
                : new Effect.Goods.Same();
        return sourcing(entry.path("sourcing")).map(from -> new Effect.Reship(goods, from, charge));
    }

    private Optional<Expression> sourcing(JsonNode said) {
        return said.isMissingNode()
                ? Optional.of(Expression.read("'" + Sourcing.OWN_STOCK + "'", lexicon.language(), FactType.TEXT))
                : CheckReader.expression(said, SOURCING, FactType.TEXT, margin, lexicon);
    }

    private Optional<Effect> mayReturn(ReturnMethod method, JsonNode entry) {
        return margin.code(FreightPayer.class, entry.path("payer"), Flaw.PAYER_UNKNOWN)
                .map(payer -> new Effect.AuthorizeReturn(method, payer));
    }

    /// Empty if it names none.
    private String input(JsonNode said) {
        var isNamed = said.asText().startsWith(INPUT);
        margin.unless(isNamed, Flaw.INPUT_UNNAMED, said.asText());
        return isNamed ? said.asText().substring(INPUT.length()) : "";
    }

    /// Without an amount the lines say how much; a part of their price must be said.
    private Effect refund(RefundKind kind, JsonNode entry) {
        margin.unless(entry.hasNonNull("amount") || kind != RefundKind.PARTIAL, Flaw.AMOUNT_MISSING, kind);
        return new Effect.Refund(kind, entry.hasNonNull("amount") ? input(entry.path("amount")) : "");
    }

    private Optional<Department> department(JsonNode entry) {
        return margin.code(Department.class, entry.path("department"), Flaw.DEPARTMENT_UNKNOWN);
    }

    /// Whom to ask about a topic.
    Optional<Department> asked(JsonNode entry) {
        margin.unless(entry.hasNonNull("topic"), Flaw.TOPIC_MISSING);
        return department(entry);
    }

    /// The answer, where it is one of the codes.
    private <E extends Enum<E>> Optional<E> named(Class<E> codes, Optional<String> answer, Text what) {
        if (answer.isEmpty()) {
            margin.note(Flaw.ANSWER_NOT_GIVEN, what);
            return Optional.empty();
        }
        var named = Margin.code(codes, TextNode.valueOf(answer.get()));
        var kind = new Text(what.en().replaceFirst("^an? ", ""), what.zh());
        margin.unless(named.isPresent(), Flaw.ANSWER_UNFIT, answer.get(), kind);
        return named;
    }
}
