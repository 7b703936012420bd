package redress.bench.suite;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import redress.embedded.Folders;
import redress.local.olist.InventedShop;
import redress.local.olist.OlistImport;
import redress.local.olist.Terminal;

/// Imports a made-up shop, another one each time, and has the import itself compare file and suite.
record Imports(RunningSuite suite, Path folder, AtomicLong seed) {

    private static final Pattern TAKEN = Pattern.compile("All taken after ([0-9.]+) s");

    Imports(RunningSuite suite, Path folder) {
        this(suite, folder, new AtomicLong(1));
    }

    /// @param seconds from the first event sent to the last taken and shown
    record Done(int events, double seconds) {

        double perSecond() {
            return events / seconds;
        }
    }

    Done of(int orders) {
        Folders.delete(folder);
        var shop = InventedShop.of(seed.getAndIncrement(), orders);
        shop.writeTo(folder);
        var words = new ByteArrayOutputStream();
        var gateway = URI.create("http://127.0.0.1:" + suite.port("gateway"));
        var terminal = new Terminal.Log(new PrintStream(words, true, StandardCharsets.UTF_8));
        var exit = new OlistImport(gateway, user -> suite.token(user, role(user)), terminal, Locale.ENGLISH)
                .run(List.of(folder.toString(), "--verify"));
        Folders.delete(folder);
        var said = words.toString(StandardCharsets.UTF_8);
        var taken = TAKEN.matcher(said);
        if (exit != 0 || !taken.find()) {
            throw new IllegalStateException("the import failed:\n" + said);
        }
        return new Done(shop.events(), Double.parseDouble(taken.group(1)));
    }

    private static String role(String user) {
        return switch (user) {
            case "int" -> "integration";
            case "ops" -> "ops";
            default -> "agent";
        };
    }
}
