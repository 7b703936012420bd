package redress.messages;

/// Whom a message goes to, as they are known now.
///
/// @param mail empty if nobody knows it
/// @param language empty if nobody said
record Addressee(String name, String mail, String language) {}
