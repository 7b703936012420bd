package redress.store;

/// What lies under a hash is not what was kept: the disk or somebody changed it.
public final class Damaged extends RuntimeException {

    Damaged(Sha256 hash) {
        super("what is kept under " + hash + " is no longer what was kept");
    }
}
