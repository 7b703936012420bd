package redress.messages.mailroom;

/// A mail ready to go.
///
/// @param messageId the same for every attempt, so that whoever gets it twice can tell
public record Letter(String messageId, String to, String subject, String text, String html) {}
