package redress.cases.intake;

import java.util.List;
import java.util.Map;
import redress.policy.IssueType;

/// The lists of words that give a complaint away, as data with a version.
///
/// @param languages each language and how its keywords are looked for; the first is taken where nothing speaks for any
public record Keywords(int version, Map<String, Match> languages, List<Row> rows) {

    public Keywords {
        rows = List.copyOf(rows);
    }

    /// Whether a keyword has to stand as whole words, or may stand anywhere, as in Chinese.
    public enum Match {
        WORDS,
        ANYWHERE
    }

    /// What a row says about the customer: goods are at fault, the customer wishes something, or money back and no word
    /// why.
    public enum RowClass {
        FAULT,
        WISH,
        ALONE
    }

    /// @param types the issue types it may mean, the first one the profile offers
    /// @param words per language
    public record Row(String id, RowClass rowClass, List<TypeChoice> types, Map<String, List<Keyword>> words) {

        public Row {
            types = List.copyOf(types);
            words = Map.copyOf(words);
        }

        List<Keyword> in(String language) {
            return words.getOrDefault(language, List.of());
        }
    }

    public enum Strength {
        PLAIN,
        WEAK
    }

    /// @param spelling as the data have it, without the mark of a weak one
    /// @param normal as it is looked for
    public record Keyword(String spelling, String normal, Strength strength) {}

    /// One entry of a row's list of types.
    public sealed interface TypeChoice {

        /// All the types it can come to.
        List<IssueType> types();

        IssueType of(OrderAtIntake order, Offer offer);

        record Always(IssueType type) implements TypeChoice {

            @Override
            public List<IssueType> types() {
                return List.of(type);
            }

            @Override
            public IssueType of(OrderAtIntake order, Offer offer) {
                return type;
            }
        }

        /// R-000-18: the same words mean one thing soon after the order and another one later.
        record ByAge(IssueType recent, IssueType older) implements TypeChoice {

            @Override
            public List<IssueType> types() {
                return List.of(recent, older);
            }

            @Override
            public IssueType of(OrderAtIntake order, Offer offer) {
                return order.ageDays() <= offer.maxOrderAgeDays() ? recent : older;
            }
        }

        record ByReceipt(IssueType awaited, IssueType received) implements TypeChoice {

            @Override
            public List<IssueType> types() {
                return List.of(awaited, received);
            }

            @Override
            public IssueType of(OrderAtIntake order, Offer offer) {
                return switch (order.receipt()) {
                    case AWAITED -> awaited;
                    case RECEIVED -> received;
                };
            }
        }
    }
}
