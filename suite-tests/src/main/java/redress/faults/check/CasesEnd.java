package redress.faults.check;

import java.util.List;
import java.util.stream.Stream;
import redress.faults.load.Ending.Closed;
import redress.faults.load.Ending.Lost;

/// Every case ends as it would have ended in quiet times.
final class CasesEnd implements Promise {

    @Override
    public List<Breach> breaches(Material material) {
        return material.endings().stream()
                .flatMap(ending -> switch (ending) {
                    case Lost(var why) -> Stream.of(Breach.of("case.lost", why));
                    case Closed(var caseId, var expected, var outcome) ->
                        outcome.equals(expected)
                                ? Stream.<Breach>of()
                                : Stream.of(Breach.of("case.otherwise", caseId, expected, outcome));
                })
                .toList();
    }
}
