package redress.cases.playbook;

import redress.policy.Text;

/// Something that is wrong with a playbook file, or may be: where, and in one sentence.
public record Finding(Place place, Flaw flaw, Text sentence) {

    /// @param node empty if it is about the file as a whole
    public record Place(String file, String node) {

        static Place of(String file) {
            return new Place(file, "");
        }

        Place at(String nodeId) {
            return new Place(file, nodeId);
        }

        @Override
        public String toString() {
            return node.isEmpty() ? file : file + ", " + node;
        }
    }

    public boolean isFault() {
        return flaw.weight() == Flaw.Weight.FAULT;
    }

    /// With its place, as a person reads it.
    public Text told() {
        return new Text(place + ": " + sentence.en() + ".", place + "：" + sentence.zh() + "。");
    }
}
