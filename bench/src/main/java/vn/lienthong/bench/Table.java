package vn.lienthong.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, as Markdown: written anew after every figure, so that a run that is cut off leaves what it had. */
public final class Table {
    private final Path file;
    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    Table(Path file) {
        this.file = file;
    }

    /** A table of its own, or its newer state. */
    public void set(String name, List<String> lines) {
        parts.put(name, lines);
        write();
    }

    /** A line by itself. */
    public void add(String line) {
        parts.put("line " + parts.size(), List.of(line));
        write();
    }

    private String text() {
        List<String> all = new ArrayList<>();
        parts.forEach((name, lines) -> {
            all.addAll(lines);
            all.add("");
        });
        return String.join("\n", all);
    }

    private void write() {
        try {
            Files.writeString(file, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print() {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text());
    }
}
