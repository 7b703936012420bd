package redress.messaging;

import redress.contracts.Message;
import redress.contracts.Topic;

/// A message on its way out: what and where.
public record Told(Topic topic, Message message) {}
