package redress.faults.check;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import redress.faults.check.Material.Picture;

/// A view is what its log comes to: as it has grown through everything it is as it is drawn anew from the first event.
final class ViewsAreTheirLogs implements Promise {

    @Override
    public List<Breach> breaches(Material material) {
        return material.pictures().stream()
                .filter(picture -> !picture.grown().equals(picture.drawn()))
                .map(ViewsAreTheirLogs::breach)
                .toList();
    }

    private static Breach breach(Picture picture) {
        return Breach.of(
                "view.other",
                picture.service(),
                picture.table(),
                first(picture.grown(), picture.drawn()),
                first(picture.drawn(), picture.grown()));
    }

    /// The first row that only this one has.
    private static String first(List<String> rows, List<String> others) {
        var known = new HashSet<>(others);
        return Stream.concat(rows.stream().filter(row -> !known.contains(row)), Stream.of("–"))
                .findFirst()
                .orElseThrow();
    }
}
