package redress.cases.playbook;

/// The playbooks by which cases are worked: those of this moment, and those of a place in the log.
public interface InForce {

    Playbooks now();

    /// @param position in the log, up to which versions were released and retired
    Playbooks asOf(long position);

    /// The same at all times.
    static InForce always(Playbooks playbooks) {
        return new InForce() {

            @Override
            public Playbooks now() {
                return playbooks;
            }

            @Override
            public Playbooks asOf(long position) {
                return playbooks;
            }
        };
    }
}
