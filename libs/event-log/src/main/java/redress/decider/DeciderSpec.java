package redress.decider;

import java.util.List;

/// Says what a decider does: given this history, when this command, then these events.
public final class DeciderSpec<S, C, E> {

    private final Decider<S, C, E> decider;
    private final List<E> history;

    private DeciderSpec(Decider<S, C, E> decider, List<E> history) {
        this.decider = decider;
        this.history = history;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <S, C, E> DeciderSpec<S, C, E> given(Decider<S, C, E> decider, E... history) {
        return new DeciderSpec<>(decider, List.of(history));
    }

    public Outcome<E> when(C command) {
        try {
            return new Outcome<>(decider.decide(decider.fold(history), command), null);
        } catch (Refused refused) {
            return new Outcome<>(List.of(), refused);
        }
    }

    public record Outcome<E>(List<E> events, Refused refused) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        public final void then(E... expected) {
            check(refused == null && events.equals(List.of(expected)), List.of(expected));
        }

        public void thenNothing() {
            check(refused == null && events.isEmpty(), "nothing");
        }

        public void thenRefused(String rule) {
            check(refused != null && refused.rule().equals(rule), "a refusal: " + rule);
        }

        private void check(boolean holds, Object expected) {
            if (!holds) {
                throw new AssertionError(
                        "expected " + expected + "\n but got " + (refused == null ? events : refused.rule()));
            }
        }
    }
}
