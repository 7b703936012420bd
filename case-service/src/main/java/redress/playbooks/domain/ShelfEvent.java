package redress.playbooks.domain;

import redress.cases.playbook.Edition;

/// What happens to the versions of playbooks. Stored under these names, with these fields, for good.
public sealed interface ShelfEvent {

    String playbookId();

    int version();

    default Edition edition() {
        return new Edition(playbookId(), version());
    }

    record PlaybookDrafted(String playbookId, int version, String yaml) implements ShelfEvent {}

    /// @param warnings how many there were; faults there were none
    record PlaybookChecked(String playbookId, int version, int warnings) implements ShelfEvent {}

    record PlaybookReleased(String playbookId, int version) implements ShelfEvent {}

    record PlaybookRetired(String playbookId, int version) implements ShelfEvent {}
}
