package redress.cases.intake;

import static redress.policy.IssueType.DAMAGED;
import static redress.policy.IssueType.GENERAL;
import static redress.policy.IssueType.INCOMPLETE;
import static redress.policy.IssueType.LISTING_MISMATCH;
import static redress.policy.IssueType.NOT_FIT;
import static redress.policy.IssueType.NOT_NEEDED;
import static redress.policy.IssueType.NOT_WORKING;
import static redress.policy.IssueType.UNKNOWN;
import static redress.policy.IssueType.WARRANTY;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import redress.cases.intake.Classification.Classified;
import redress.cases.intake.Classification.LeftOpen;
import redress.cases.intake.Classification.Reading;
import redress.cases.intake.Keywords.Row;
import redress.policy.IssueType;

/// Derives the issue type from the customer's words (R-000-01), with a confidence anybody can recompute.
///
/// Per type the weights of its hits are added up; s1 and s2 are the two highest sums. The confidence is
/// s1 / (s1 + s2) × min(1, s1 / 2), to two decimals: what wins clearly, and on more than one weak word, is sure.
public final class Classifier {

    /// Equal sums: types that bear evidence or claims first; who gave no reason at all comes last.
    private static final List<IssueType> FIRST =
            List.of(DAMAGED, INCOMPLETE, NOT_WORKING, WARRANTY, LISTING_MISMATCH, NOT_FIT, NOT_NEEDED);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Keywords keywords;

    public Classifier(Keywords keywords) {
        this.keywords = keywords;
    }

    public Classification classify(Complaint complaint, OrderAtIntake order, Offer offer) {
        var hits = hits(Normal.of(complaint.subject() + " " + complaint.text()), complaint.languages());
        var sums = sums(hits, order, offer);
        var ranked = sums.keySet().stream().sorted(bestFirst(sums)).toList();
        var reading = new Reading(
                confidence(ranked, sums), hits.spellings(), hits.language(), keywords.version(), order.ageDays());
        return !ranked.isEmpty() && reading.confidence().compareTo(offer.minConfidence()) >= 0
                ? new Classified(ranked.getFirst(), reading)
                : new LeftOpen(ranked, reading);
    }

    /// The message's language, else the customer's, else the one with most hits.
    private Hits hits(String text, List<String> languages) {
        return languages.stream()
                .map(language -> language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
                .filter(keywords.languages()::containsKey)
                .findFirst()
                .map(language -> Hits.in(text, keywords, language))
                .orElseGet(() -> mostHits(text));
    }

    private Hits mostHits(String text) {
        return keywords.languages().keySet().stream()
                .map(language -> Hits.in(text, keywords, language))
                .reduce((first, other) -> other.count() > first.count() ? other : first)
                .orElseThrow();
    }

    private static Map<IssueType, Integer> sums(Hits hits, OrderAtIntake order, Offer offer) {
        var sums = new EnumMap<IssueType, Integer>(IssueType.class);
        hits.weights().forEach((row, weight) -> sums.merge(typeOf(row, order, offer), weight, Integer::sum));
        return sums;
    }

    private static IssueType typeOf(Row row, OrderAtIntake order, Offer offer) {
        return row.types().stream()
                .map(choice -> choice.of(order, offer))
                .filter(offer.types()::contains)
                .findFirst()
                .orElse(GENERAL);
    }

    private static Comparator<IssueType> bestFirst(Map<IssueType, Integer> sums) {
        return Comparator.<IssueType, Integer>comparing(sums::get)
                .reversed()
                .thenComparing(Classifier::rank)
                .thenComparing(Comparator.naturalOrder());
    }

    private static int rank(IssueType type) {
        if (type == UNKNOWN) {
            return FIRST.size() + 1;
        }
        return FIRST.contains(type) ? FIRST.indexOf(type) : FIRST.size();
    }

    private static BigDecimal confidence(List<IssueType> ranked, Map<IssueType, Integer> sums) {
        if (ranked.isEmpty()) {
            return BigDecimal.ZERO.setScale(2);
        }
        var best = BigDecimal.valueOf(sums.get(ranked.getFirst()));
        var next = ranked.size() > 1 ? BigDecimal.valueOf(sums.get(ranked.get(1))) : BigDecimal.ZERO;
        return best.multiply(best.min(TWO))
                .divide(best.add(next).multiply(TWO), MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
