package redress.cases.playbook;

/// A playbook as its author wrote it.
public record PlaybookFile(String name, String yaml) {}
