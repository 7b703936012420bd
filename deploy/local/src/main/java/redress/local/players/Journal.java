package redress.local.players;

import java.util.List;

/// Who takes down every command of the players: before it goes out, and how it was answered in the end. One without an
/// answer has an unknown fate.
public interface Journal {

    /// Nobody takes anything down.
    Journal NONE = new Journal() {

        @Override
        public void asks(Command command) {}

        @Override
        public void heard(Command command, int status) {}
    };

    /// By what a repetition is known: its sender and their key for it.
    record Mark(String source, String key) {}

    /// What is asked of the suite; several things at once have a mark each.
    record Command(String what, List<Mark> marks) {

        public Command {
            marks = List.copyOf(marks);
        }
    }

    void asks(Command command);

    void heard(Command command, int status);
}
