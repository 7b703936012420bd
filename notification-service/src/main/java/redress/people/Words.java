package redress.people;

/// What a message says, in one language.
public record Words(String language, String subject, String text) {}
