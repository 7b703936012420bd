package redress.toy;

import jakarta.inject.Singleton;
import java.util.List;
import redress.contracts.CaseMessage.CaseClosed;
import redress.contracts.Topic;
import redress.eventlog.Recorded;
import redress.messaging.News;
import redress.messaging.Outbox;
import redress.messaging.Told;

/// Tells of payments, in the words of the case topic.
@Singleton
public class TabNews extends News {

    TabNews(Outbox outbox) {
        super(outbox);
    }

    @Override
    public String name() {
        return "tab-news";
    }

    @Override
    protected List<Told> tell(Recorded<?> event) {
        return event.event() instanceof Tab.Event.Paid paid
                ? List.of(new Told(Topic.CASE_EVENTS, new CaseClosed(event.stream(), "PAID_" + paid.amount())))
                : List.of();
    }
}
