package redress.cases.views;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.cases.domain.Quantity;
import redress.cases.domain.Standing.AllowedAnswer;
import redress.cases.domain.Standing.AllowedInput;
import redress.cases.domain.Standing.Bounds;
import redress.cases.playbook.Input.Need;
import redress.cases.views.CaseSheet.Allowed;
import redress.cases.views.CaseSheet.Entry;
import redress.cases.views.CaseSheet.LineCount;
import redress.cases.views.CaseSheet.Refusal;
import redress.contracts.Money;
import redress.http.ProblemTexts;
import redress.policy.Text;

/// What may be answered, as a screen needs it.
record AnswersShown(ProblemTexts problems) {

    List<Allowed> of(List<AllowedAnswer> answers) {
        return answers.stream().map(this::shown).toList();
    }

    private Allowed shown(AllowedAnswer answer) {
        return new Allowed(
                answer.answer(),
                answer.text(),
                answer.inputs().stream().map(AnswersShown::shown).toList(),
                answer.refusal().stream()
                        .map(no -> new Refusal(no.rule(), new Text(no.why(), problems.chinese(no.rule(), no.why()))))
                        .findFirst()
                        .orElse(null));
    }

    private static Entry shown(AllowedInput input) {
        var required = input.need() == Need.REQUIRED;
        return switch (input.type()) {
            case "lines" ->
                new Entry.Lines(
                        input.name(), input.type(), required, input.lines().isEmpty() ? null : counts(input.lines()));
            case "money" ->
                new Entry.Amount(
                        input.name(),
                        input.type(),
                        required,
                        InHand.first(input.amount()),
                        most(input.bounds()).orElse(null),
                        InHand.first(input.bounds().below()),
                        InHand.first(input.bounds().atMost()));
            case "code" -> new Entry.Code(input.name(), input.type(), required, input.codes());
            default -> new Entry.Words(input.name(), input.type(), required);
        };
    }

    private static Optional<Money> most(Bounds bounds) {
        return Stream.of(bounds.below(), bounds.atMost()).flatMap(List::stream).min(Money::compareTo);
    }

    static List<LineCount> counts(List<Quantity> lines) {
        return lines.stream()
                .map(line -> new LineCount(line.lineId(), line.quantity()))
                .toList();
    }
}
