package redress.bench.entries;

import java.util.UUID;

/// Where a client is with its accounts: ten commits each, then a new one, as a case has some commits and is done.
public final class Series {

    private static final int COMMITS = 10;

    private final int perCommit;
    private UUID id = UUID.randomUUID();
    private int commits;

    public Series(int perCommit) {
        this.perCommit = perCommit;
    }

    /// The account to go on with.
    public Place next() {
        if (commits == COMMITS) {
            id = UUID.randomUUID();
            commits = 0;
        }
        return new Place(id, commits++ * perCommit, perCommit);
    }

    /// @param version of the account so far
    /// @param count events to come
    public record Place(UUID id, int version, int count) {

        public MakeEntries entries() {
            return Accounts.entries(id.toString(), version + 1, count);
        }
    }
}
