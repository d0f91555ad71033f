package vn.lienthong.store.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.lienthong.api.store.Seal;
import vn.lienthong.store.Folders;

/**
 * Copies of the seals outside the database, {@code 000012.txt} and {@code 000012.sig}, and {@code head.txt}. A seal's copy
 * is never written over.
 */
final class SealFolder {
    private static final Pattern NAME = Pattern.compile("\\d{6,18}\\.txt");
    private final Path folder;

    SealFolder(Path folder) throws IOException {
        this.folder = Folders.swept(folder);
    }

    static String name(long number) {
        return "%06d".formatted(number);
    }

    /** Writes the copy, unless there is one. */
    void keep(Seal seal) throws IOException {
        Path text = text(seal.number());
        if (!Files.exists(text)) {
            Path signature = signature(seal.number());
            Files.deleteIfExists(signature);
            Folders.write(signature, Base64.getDecoder().decode(seal.signature()), false);
            Folders.write(text, seal.text().getBytes(StandardCharsets.UTF_8), false);
        }
    }

    /** The copy of a seal. */
    Optional<Seal> read(long number) throws IOException {
        try {
            return Optional.of(new Seal(number, Files.readString(text(number)),
                    Base64.getEncoder().encodeToString(Files.readAllBytes(signature(number)))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Numbers of the seals that have a copy. */
    TreeSet<Long> numbers() throws IOException {
        var numbers = new TreeSet<Long>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (NAME.matcher(name).matches()) {
                    numbers.add(Long.parseLong(name.substring(0, name.length() - 4)));
                }
            }
        }
        return numbers;
    }

    Optional<Head> head() throws IOException {
        try {
            return Optional.of(Head.of(Files.readString(folder.resolve("head.txt"))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void keep(Head head) throws IOException {
        Folders.write(folder.resolve("head.txt"), head.file().getBytes(StandardCharsets.UTF_8), true);
    }


    private Path text(long number) {
        return folder.resolve(name(number) + ".txt");
    }

    private Path signature(long number) {
        return folder.resolve(name(number) + ".sig");
    }
}
