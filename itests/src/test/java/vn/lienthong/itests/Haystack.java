package vn.lienthong.itests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that the running platform keeps on disk: its data folder with database and journal, its log, and the temporary files. */
final class Haystack {

    private static final int PIECE = 1 << 20;
    /** What is older than the platform's process cannot hold what came later. File times may be whole seconds. */
    private static final long START = ManagementFactory.getRuntimeMXBean().getStartTime() - 1000;
    /** Beginning of the names of JUnit's temporary folders: they are the partners', who may keep what is theirs. */
    private static final String PARTNERS = "junit";

    private Haystack() {}

    /** Files in which a word stands in any of the forms in which it could. */
    static List<Path> filesWith(String word) {
        List<String> needles = Stream.concat(Stream.of(word.getBytes(UTF_8), word.getBytes(UTF_16LE), word.getBytes(UTF_16BE)), base64(word))
                .map(bytes -> new String(bytes, ISO_8859_1)).toList();
        List<Path> found = new ArrayList<>();
        walk(Path.of(System.getProperty("karaf.data")), needles, found);
        walk(log(), needles, found);
        walk(Path.of(System.getProperty("java.io.tmpdir")), needles, found);
        return found;
    }

    /** What stands for the word in Base64, wherever it begins there. */
    private static Stream<byte[]> base64(String word) {
        return Stream.of("", "x", "xx").map(before -> {
            String encoded = Base64.getEncoder().withoutPadding().encodeToString((before + word).getBytes(UTF_8));
            return encoded.substring(before.isEmpty() ? 0 : 4, encoded.length() - 2).getBytes(UTF_8);
        });
    }

    private static Path log() {
        Properties logging = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(System.getProperty("karaf.etc"), "org.ops4j.pax.logging.cfg"))) {
            logging.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Path.of(logging.getProperty("log4j2.appender.file.fileName"));
    }

    private static void walk(Path root, List<String> needles, List<Path> found) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.getFileName().toString().startsWith(PARTNERS) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && attributes.lastModifiedTime().toMillis() >= START && holds(file, needles)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                    if (Files.isReadable(file)) {
                        throw gone;
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, List<String> needles) throws IOException {
        int overlap = needles.stream().mapToInt(String::length).max().orElseThrow();
        String name = file.getFileName().toString();
        if (needles.stream().anyMatch(name::contains)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                String text = before + new String(piece, ISO_8859_1);
                if (needles.stream().anyMatch(text::contains)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - overlap));
            }
            return false;
        } catch (NoSuchFileException | AccessDeniedException notOurs) {
            return false;
        }
    }

    /** Names of files below a folder of the data folder, sorted; empty if it is not there. */
    static List<String> names(String folder) {
        Path root = Path.of(System.getProperty("karaf.data")).resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(f -> root.relativize(f).toString()).sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
