package redress.local.olist.suite;

import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntConsumer;
import redress.local.olist.data.CloudEvent;
import redress.local.olist.suite.Answer.Done;
import redress.local.olist.suite.Answer.NotThere;
import redress.local.olist.suite.Answer.Refused;
import redress.local.olist.words.Unusable;

/// Waits until the suite has taken what was sent, by asking after the fate of single events. A topic is read in
/// order, partition by partition: once the last events of every partition are taken, all before them are. Which
/// partition an order is in we need not know; enough of the last orders are in every one.
public final class Arrival {

    private static final int MARKS = 250;
    private static final int AT_ONCE = 8;
    private static final int ASKED_PER_ROUND = 64;

    /// What became of an event: TAKEN, PARKED or DEAD, and why.
    public record Fate(String id, String state, String why) {

        boolean isKnown() {
            return switch (state) {
                case "TAKEN", "PARKED", "DEAD" -> true;
                default -> false;
            };
        }

        public boolean isTaken() {
            return state.equals("TAKEN");
        }
    }

    private final Suite suite;
    private final Patience patience;

    public Arrival(Suite suite, Patience patience) {
        this.suite = suite;
        this.patience = patience;
    }

    /// The events to ask after: the last of each type, as they were sent.
    public static List<CloudEvent> marks(List<CloudEvent> sent) {
        var perType = new LinkedHashMap<String, List<CloudEvent>>();
        for (var event : sent.reversed()) {
            var marks = perType.computeIfAbsent(event.type(), _ -> new ArrayList<>());
            if (marks.size() < MARKS) marks.add(event);
        }
        return perType.values().stream().flatMap(Collection::stream).toList();
    }

    /// Returns the fates once each is known; gives up if for too long nothing more arrives.
    public List<Fate> await(List<CloudEvent> marks, IntConsumer progress) {
        var waiting = marks.stream().map(CloudEvent::id).collect(toCollection(LinkedHashSet::new));
        var known = new ArrayList<Fate>();
        var lastNews = Instant.now();
        while (!waiting.isEmpty()) {
            var asked = waiting.stream().limit(ASKED_PER_ROUND).toList();
            var news = InFlight.each(AT_ONCE, asked, this::fate).stream()
                    .filter(Fate::isKnown)
                    .toList();
            news.forEach(fate -> waiting.remove(fate.id()));
            known.addAll(news);
            progress.accept(news.size());
            if (!news.isEmpty()) lastNews = Instant.now();
            if (Instant.now().isAfter(lastNews.plus(patience.enough())))
                throw new Unusable(
                        "suite.slow",
                        waiting.size(),
                        marks.size(),
                        patience.enough().toSeconds());
            if (news.size() < asked.size()) Pause.of(patience.before(2));
        }
        return known;
    }

    private Fate fate(String id) {
        return switch (suite.get(Sending.CLIENT, "/api/events/" + CloudEvent.SOURCE_IN_PATH + "/" + id)) {
            case Done(var body) ->
                new Fate(id, body.path("state").asText(), body.path("why").asText(""));
            case NotThere _ -> new Fate(id, "", "");
            case Refused(var status, var problem) ->
                throw new Unusable("suite.refused", "/api/events", status, problem);
        };
    }
}
