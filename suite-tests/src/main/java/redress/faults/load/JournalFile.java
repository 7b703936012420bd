package redress.faults.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import redress.local.players.Journal;

/// The players' journal on disk: a line before a command goes out, and a line when it is answered.
public final class JournalFile implements Journal, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int NO_ANSWER = 0;

    private record Line(int status, Command command) {}

    private final Path file;
    private final BufferedWriter pen;
    private int asked;

    public JournalFile(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            this.pen = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void asks(Command command) {
        asked++;
        write(new Line(NO_ANSWER, command));
    }

    @Override
    public synchronized void heard(Command command, int status) {
        write(new Line(status, command));
    }

    public synchronized int asked() {
        return asked;
    }

    /// Every command with the last that was heard of it.
    public synchronized List<Entry> entries() {
        var fates = new LinkedHashMap<Command, Integer>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(JournalFile::read).forEach(line -> fates.merge(line.command(), line.status(), Integer::max));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fates.entrySet().stream()
                .map(fate -> new Entry(fate.getKey().what(), fate.getKey().marks(), Fate.of(fate.getValue())))
                .toList();
    }

    @Override
    public synchronized void close() {
        try {
            pen.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Line line) {
        try {
            pen.write(JSON.writeValueAsString(line));
            pen.newLine();
            pen.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line read(String line) {
        try {
            return JSON.readValue(line, Line.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
