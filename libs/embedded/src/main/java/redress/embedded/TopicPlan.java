package redress.embedded;

/// A topic to be made.
public record TopicPlan(String name, int partitions) {}
