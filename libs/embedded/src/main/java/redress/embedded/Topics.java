package redress.embedded;

import java.util.List;
import java.util.stream.Stream;
import redress.contracts.Topic;

/// Every topic of the contract, each with the one for what of it could not be read.
public final class Topics {

    private Topics() {}

    public static List<TopicPlan> all() {
        return Stream.of(Topic.values())
                .flatMap(topic -> Stream.of(
                        new TopicPlan(topic.wire(), topic.partitions()), new TopicPlan(topic.deadLetters(), 1)))
                .toList();
    }
}
