package redress.faults.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that is full refuses what is written, keeps what it has, and takes more when it is free again. Where nothing
/// can be mounted there is none, and the test says so.
class DiskTest {

    private static final byte[] MEGABYTE = new byte[1024 * 1024];

    @Test
    void a_full_disk_keeps_what_it_has_and_takes_nothing_more(@TempDir Path folder) throws IOException {
        var mounted = Disk.mountedAt(folder);
        assumeTrue(mounted.isPresent(), "no tmpfs can be mounted here");
        try (var disk = mounted.get()) {
            Files.write(folder.resolve("before"), MEGABYTE);

            assertThat(disk.fill()).isTrue();

            assertThatThrownBy(() -> Files.write(folder.resolve("more"), MEGABYTE))
                    .isInstanceOf(IOException.class);
            assertThat(folder.resolve("before")).hasSize(MEGABYTE.length);
            disk.free();
            Files.write(folder.resolve("more"), MEGABYTE);
            assertThat(folder.resolve("more")).hasSize(MEGABYTE.length);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
