package redress.local.demo.sample;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;

/// What a case cost, what of it came back, what may still come, and what is gone.
public record Figures(BigDecimal cost, BigDecimal recovered, BigDecimal open, BigDecimal lost) {

    public static final Figures NONE = new Figures(null, null, null, null);

    public Figures {
        cost = requireNonNullElse(cost, BigDecimal.ZERO);
        recovered = requireNonNullElse(recovered, BigDecimal.ZERO);
        open = requireNonNullElse(open, BigDecimal.ZERO);
        lost = requireNonNullElse(lost, BigDecimal.ZERO);
    }

    public Figures plus(Figures more) {
        return new Figures(
                cost.add(more.cost), recovered.add(more.recovered), open.add(more.open), lost.add(more.lost));
    }

    /// However many zeros stand behind the point.
    public boolean isAs(Figures other) {
        return cost.compareTo(other.cost) == 0
                && recovered.compareTo(other.recovered) == 0
                && open.compareTo(other.open) == 0
                && lost.compareTo(other.lost) == 0;
    }
}
