package redress.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the figures were measured on; without it they say little.
///
/// @param load how busy it was when the bench began (one-minute average); negative where nobody tells
public record Machine(String processor, int processors, long memoryMiB, String system, String java, double load) {

    private static final long MEBIBYTE = 1024 * 1024;

    public static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                processorName(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / MEBIBYTE,
                system.getName() + " " + system.getVersion(),
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }

    private static String processorName() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException _) {
            return System.getProperty("os.arch");
        }
    }
}
