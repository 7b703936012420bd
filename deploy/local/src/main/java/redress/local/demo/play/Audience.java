package redress.local.demo.play;

import redress.local.players.CaseSheet;

/// Who watches.
public interface Audience {

    /// A case stands where it did not stand before.
    void sees(String order, CaseSheet sheet);

    void sees(Ending ending);
}
