package redress.embedded;

/// A topic to be made.
public record TopicPlan(String name, int partitions) {

    /// The topic for what of it could not be read.
    public TopicPlan deadLetters() {
        return new TopicPlan(name + ".dlq", 1);
    }
}
