package redress.cases.api;

import redress.decider.Refused;

/// How playbooks are sent: as YAML, under any of the names it goes by, and no longer than anybody can read.
final class PlaybookYaml {

    static final String TYPE = "application/yaml";
    static final String TEXT = "text/yaml";
    static final String OLD_TEXT = "text/x-yaml";

    private static final int LONGEST = 1 << 20;

    private PlaybookYaml() {}

    static void demandShort(int length) {
        if (length > LONGEST) {
            throw Refused.impossible("playbook.too-long", "playbooks have at most 1 MB together");
        }
    }
}
