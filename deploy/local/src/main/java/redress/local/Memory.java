package redress.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How much of the machine's memory a process holds.
public final class Memory {

    private Memory() {}

    /// Of one process.
    public static long of(ProcessHandle process) {
        return kilobytes(process, "status", "VmRSS:") / 1024;
    }

    /// Of a process and its children, which share some of it: each is counted by its share.
    public static long ofFamily(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(one -> kilobytes(one, "smaps_rollup", "Pss:"))
                        .sum()
                / 1024;
    }

    private static long kilobytes(ProcessHandle process, String file, String key) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), file)).stream()
                    .filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return byPs(process);
        }
    }

    /// Where there is no `/proc`.
    private static long byPs(ProcessHandle process) {
        try {
            var command = List.of("ps", "-o", "rss=", "-p", Long.toString(process.pid()));
            var ps = new ProcessBuilder(command).start();
            var said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return said.isBlank() ? 0 : Long.parseLong(said.trim());
        } catch (IOException _) {
            return 0;
        }
    }
}
