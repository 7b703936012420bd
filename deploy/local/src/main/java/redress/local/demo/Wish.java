package redress.local.demo;

import java.nio.file.Path;

/// What was asked of the demonstration.
public sealed interface Wish {

    record Play() implements Wish {}

    /// And its end as a picture in this file.
    record PlayAndDraw(Path file) implements Wish {}
}
