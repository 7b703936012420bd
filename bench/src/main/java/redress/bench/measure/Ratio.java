package redress.bench.measure;

/// One contender as a multiple of another, round by round.
///
/// @param drifted in how many rounds the other's own runs before and behind differed too much: the machine, not the
/// contender, may have changed
public record Ratio(Figure of, String to, Spread spread, int drifted) {

    /// Neighbours further apart than this say more about the machine than about the work.
    static final double STEADY = 1.25;

    public boolean isSteady() {
        return drifted == 0;
    }
}
