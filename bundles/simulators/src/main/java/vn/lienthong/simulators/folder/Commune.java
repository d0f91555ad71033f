package vn.lienthong.simulators.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clerk of a commune at its shared folder: sees what lies in {@code den}, takes it over by moving it to
 * {@code da-nhan}, and puts what the commune sends into {@code di}.
 */
public final class Commune {
    private final String name;
    private final Path folder;

    /** The clerk of this folder. */
    public Commune(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** Name of the commune. */
    public String name() {
        return name;
    }

    /** Folders of documents that lie there, not yet taken over. */
    public List<Path> arrived() throws IOException {
        return list(folder.resolve("den"));
    }

    /** Files of one document that arrived. */
    public static List<String> files(Path document) throws IOException {
        return list(document).stream().map(f -> f.getFileName().toString()).toList();
    }

    /** Takes over everything that lies there; returns how many documents. */
    public int takeOver() throws IOException {
        List<Path> arrived = arrived();
        for (Path document : arrived) {
            Files.move(document, folder.resolve("da-nhan").resolve(document.getFileName()));
        }
        return arrived.size();
    }

    /** Puts a file into the outgoing folder under its final name in one step. */
    public void send(String fileName, byte[] content) throws IOException {
        Path draft = Files.createTempFile(folder, "soan", ".tmp");
        Files.write(draft, content);
        Files.move(draft, folder.resolve("di").resolve(fileName), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Receipts that the platform wrote, by name of the file they are about. */
    public List<Path> receipts() throws IOException {
        return list(folder.resolve("bien-nhan"));
    }

    /** Files that were refused, each with its reason beside it. */
    public List<Path> refused() throws IOException {
        return list(folder.resolve("loi"));
    }

    /** Why a file was refused, in the platform's words; empty if it was not. */
    public Optional<String> reason(String fileName) throws IOException {
        for (Path refused : refused()) {
            String name = refused.getFileName().toString();
            if (name.startsWith(fileName) && name.endsWith(".loi.txt")) {
                return Optional.of(Files.readString(refused).replace("\uFEFF", "").lines().findFirst().orElse(""));
            }
        }
        return Optional.empty();
    }

    private static List<Path> list(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }
}
