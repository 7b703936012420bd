package redress.tasks.domain;

import java.util.List;
import java.util.UUID;
import redress.contracts.Channel;
import redress.contracts.ListingTaskKind;
import redress.policy.Department;
import redress.policy.LiabilityCause;

/// What happens to a task. Stored under these names, with these fields, for good.
public sealed interface TaskEvent {

    /// Somebody was given something to do.
    sealed interface Asked extends TaskEvent {

        UUID caseId();

        Department department();

        default TaskKind kind() {
            return switch (this) {
                case ImprovementAsked _ -> TaskKind.IMPROVEMENT;
                case ListingAsked _ -> TaskKind.LISTING;
                case SourcingAsked _ -> TaskKind.SOURCING;
                case StockCountAsked _ -> TaskKind.STOCK_COUNT;
                case ContactAsked _ -> TaskKind.CONTACT_CUSTOMER;
            };
        }
    }

    /// What went wrong is not to happen again (ENG-12, I-19).
    record ImprovementAsked(UUID caseId, Department department, LiabilityCause cause) implements Asked {}

    /// A product page is to be put right or taken down (R-000-17).
    ///
    /// @param listingId empty if nobody said which page sells the goods
    record ListingAsked(UUID caseId, Department department, String listingId, String sku, ListingTaskKind wrong)
            implements Asked {}

    /// Goods are to be bought where they came from before (R-000-25).
    record SourcingAsked(UUID caseId, Department department, String sku) implements Asked {}

    /// Goods are to be counted (R-000-26).
    record StockCountAsked(UUID caseId, Department department, List<String> skus) implements Asked {

        public StockCountAsked {
            skus = List.copyOf(skus);
        }
    }

    /// The customer is to be told on a channel that we don't carry by mail.
    ///
    /// @param template of what they are to be told
    record ContactAsked(
            UUID caseId, Department department, UUID messageId, String customerId, Channel channel, String template)
            implements Asked {}

    /// The warehouse counted what it was asked to: that is done.
    record StockCounted(List<Counted> counts) implements TaskEvent {

        /// @param expected what the books say; none if nobody told
        public record Counted(String sku, String warehouse, List<Integer> expected, int counted) {

            public Counted {
                expected = List.copyOf(expected);
            }
        }

        public StockCounted {
            counts = List.copyOf(counts);
        }
    }

    /// @param noteRef of what was written with it; none if nothing
    record TaskDone(List<UUID> noteRef) implements TaskEvent {

        public TaskDone {
            noteRef = List.copyOf(noteRef);
        }
    }

    /// @param noteRef of what was written with it; none if nothing
    record TaskRejected(List<UUID> noteRef) implements TaskEvent {

        public TaskRejected {
            noteRef = List.copyOf(noteRef);
        }
    }
}
