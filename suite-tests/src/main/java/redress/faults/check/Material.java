package redress.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import redress.faults.load.Ending;
import redress.faults.load.Entry;

/// What is left when the dust has settled, from everywhere: the players' journal and their cases, every log, receipts,
/// topics, mailbox, and what the services say of their chains and views.
public record Material(
        List<Entry> journal,
        List<Ending> endings,
        List<Event> events,
        List<Receipt> receipts,
        List<Parked> parked,
        List<Told> told,
        List<Delivered> mailbox,
        List<Verified> chains,
        List<Picture> pictures) {

    public Material {
        journal = List.copyOf(journal);
        endings = List.copyOf(endings);
        events = List.copyOf(events);
        receipts = List.copyOf(receipts);
        parked = List.copyOf(parked);
        told = List.copyOf(told);
        mailbox = List.copyOf(mailbox);
        chains = List.copyOf(chains);
        pictures = List.copyOf(pictures);
    }

    /// An event in a service's log.
    ///
    /// @param commit tells the events that were appended together from those that were not
    /// @param data of those that move money or mail; missing of the others
    public record Event(
            String service,
            UUID stream,
            int version,
            String type,
            String actor,
            String causation,
            String commit,
            JsonNode data) {

        String name() {
            return stream + ":" + version;
        }
    }

    /// What a service noted about a message or a keyed request.
    ///
    /// @param stream where its events begin; none if it led to none
    public record Receipt(String service, String handler, String source, String key, String kind, List<Place> stream) {

        public Receipt {
            stream = List.copyOf(stream);
        }
    }

    public record Place(UUID stream, int version) {}

    /// A message that waits for a person, for a rule refused it.
    public record Parked(String service, String topic, String source, String id, String rule) {}

    /// A message on a topic, in the order of its partition.
    ///
    /// @param causation the event it tells of, if one of ours
    /// @param content all of it
    public record Told(
            String topic, String key, String source, String id, String causation, int sequence, String content) {}

    /// A mail in the mailbox.
    public record Delivered(String messageId, String to) {}

    /// What a service found when it walked its chains.
    public record Verified(String service, long events, List<String> faults) {

        public Verified {
            faults = List.copyOf(faults);
        }
    }

    /// A table of a view, as it had come to be and as it was drawn anew.
    public record Picture(String service, String table, List<String> grown, List<String> drawn) {

        public Picture {
            grown = List.copyOf(grown);
            drawn = List.copyOf(drawn);
        }
    }
}
