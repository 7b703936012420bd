package redress.bench.legs;

import java.util.List;
import redress.bench.Extent;
import redress.bench.measure.Finding;

/// One question, measured.
public interface Leg {

    String name();

    List<Finding> measure(Extent extent);
}
