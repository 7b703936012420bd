package redress.cases.playbook;

/// A playbook in one of its versions: what a case is pinned to.
public record Edition(String playbook, int version) {

    @Override
    public String toString() {
        return playbook + " version " + version;
    }
}
