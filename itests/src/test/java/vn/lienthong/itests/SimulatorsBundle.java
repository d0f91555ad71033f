package vn.lienthong.itests;

import static org.ops4j.pax.exam.CoreOptions.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.ops4j.pax.exam.Option;
import vn.lienthong.simulators.vxp.VxpClient;

/** The partners' systems, which are plain Java, as a bundle with the libraries that they need inside. */
final class SimulatorsBundle {

    private static final List<Class<?>> ONE_OF_EACH_JAR =
            List.of(VxpClient.class, PDDocument.class, FontBoxFont.class, RandomAccessRead.class);
    private static final List<String> EXPORTED = List.of("vxp", "documents", "folder");

    private SimulatorsBundle() {}

    static Option assembled() {
        Path jar = Path.of("target", "simulators-bundle.jar").toAbsolutePath();
        List<Path> libraries = ONE_OF_EACH_JAR.stream().map(SimulatorsBundle::jarOf).toList();
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest(libraries))) {
            for (Path library : libraries) {
                out.putNextEntry(new JarEntry(library.getFileName().toString()));
                Files.copy(library, out);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle(jar.toUri().toString());
    }

    private static Manifest manifest(List<Path> libraries) {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "vn.lienthong.simulators");
        headers.putValue("Bundle-ClassPath", libraries.stream().map(l -> l.getFileName().toString()).collect(Collectors.joining(",")));
        headers.putValue("Export-Package", EXPORTED.stream().map("vn.lienthong.simulators."::concat).collect(Collectors.joining(",")));
        headers.putValue("DynamicImport-Package", "*");
        return manifest;
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
