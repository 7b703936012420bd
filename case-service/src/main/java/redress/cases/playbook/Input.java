package redress.cases.playbook;

import java.util.List;
import redress.policy.IssueType;

/// What an answer must or may carry (domain 3.11).
///
/// An input `note` of type text is the answer's own note.
public sealed interface Input {

    String name();

    Need need();

    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /// Words of a person. They are kept in the content store.
    record Words(String name, Need need) implements Input {}

    /// One of the codes named here.
    record Code(String name, Need need, List<String> codes) implements Input {

        public Code {
            codes = List.copyOf(codes);
        }
    }

    /// One of the issue types that the shop's profile offers. Giving it settles what the case is about.
    record OfferedIssueType(String name, Need need) implements Input {

        public boolean permits(String code, List<IssueType> offered) {
            return offered.stream().anyMatch(type -> type.name().equals(code));
        }
    }

    /// Lines of the order, each with how many of it. Effects act on those named last.
    record Lines(String name, Need need, LinesPreset preset) implements Input {}

    enum LinesPreset {
        NONE,
        /// What an earlier answer named.
        GIVEN,
        /// What an earlier answer named, else all lines of the order.
        CASE
    }

    /// An amount in the order's currency.
    ///
    /// @param preset the sum that is taken where none is said; empty for none, likewise the bounds
    /// @param below the sum it must be less than
    /// @param atLeast the sum it must reach
    /// @param atMost the sum it must not exceed
    /// @param least whether nothing may be said too
    record Amount(String name, Need need, String preset, String below, String atLeast, String atMost, Least least)
            implements Input {}

    enum Least {
        ABOVE_ZERO,
        /// Nothing at all is allowed, but said.
        ZERO
    }

    /// What goods are called in the shop's books.
    record Sku(String name, Need need) implements Input {}

    /// Other goods than those ordered.
    record Goods(String name, Need need) implements Input {}
}
