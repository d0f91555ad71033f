package vn.lienthong.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A folder of the house with code of ours: {@code bundles/store}, {@code routes/mailbox}. */
record Module(Path folder) {

    static final Path ROOT = Path.of(System.getProperty("lienthong.root", "..")).toAbsolutePath().normalize();

    private static final String MANIFEST = "target/classes/META-INF/MANIFEST.MF";

    static List<Module> all() {
        return Stream.of("bundles", "routes")
                .flatMap(part -> list(ROOT.resolve(part)))
                .filter(folder -> Files.isDirectory(folder.resolve("src/main/java")) && Files.exists(folder.resolve(MANIFEST)))
                .sorted()
                .map(Module::new)
                .toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    boolean isRoute() {
        return folder.getParent().endsWith("routes");
    }

    /** Package that this module owns, as it stands in class files. */
    String ownPackage() {
        return "vn/lienthong/" + name() + "/";
    }

    /** Our own: libraries that lie inside the bundle obey their own house. */
    List<Compiled> classes() {
        Path ours = folder.resolve("target/classes/vn/lienthong");
        return !Files.isDirectory(ours) ? List.of() : walk(ours, ".class").stream().map(Compiled::read).toList();
    }

    List<Path> sources() {
        return walk(folder.resolve("src/main/java"), ".java");
    }

    Manifest manifest() {
        try (InputStream in = Files.newInputStream(folder.resolve(MANIFEST))) {
            return new Manifest(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path source) {
        try {
            return Files.readAllLines(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path start, String ending) {
        Predicate<Path> wanted = file -> file.toString().endsWith(ending) && !file.endsWith("module-info.class");
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
