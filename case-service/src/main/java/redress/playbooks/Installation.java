package redress.playbooks;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import redress.cases.playbook.Edition;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;

/// The playbooks that came with the installation, and how others are read.
public record Installation(PlaybookLoader loader, Playbooks playbooks) {

    Set<Edition> editions() {
        return playbooks.all().stream().map(Playbook::edition).collect(toSet());
    }
}
