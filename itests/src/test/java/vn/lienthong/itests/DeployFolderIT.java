package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;

/** A bundle in the deploy folder is live, its newer file replaces it, and it goes with its file. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class DeployFolderIT {

    private static final String NAME = "vn.lienthong.itests.guest";

    @Inject BootFinished finished;
    @Inject BundleContext context;

    @Configuration
    public Option[] platform() {
        return Platform.assembled();
    }

    @Test
    public void bundlesComeGetReplacedAndGoWithTheirFile() throws IOException {
        Path file = Path.of(System.getProperty("karaf.base"), "deploy", "guest.jar");
        try {
            write(file, "1.0.0");
            Waiting.until("the bundle is active", () -> state("1.0.0") == Bundle.ACTIVE);
            write(file, "1.1.0");
            Waiting.until("the newer one is in its place", () -> state("1.1.0") == Bundle.ACTIVE);
            assertEquals(Bundle.UNINSTALLED, state("1.0.0"));
        } finally {
            Files.deleteIfExists(file);
        }
        Waiting.until("it is gone", () -> state("1.1.0") == Bundle.UNINSTALLED);
    }

    private int state(String version) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> NAME.equals(bundle.getSymbolicName()) && bundle.getVersion().equals(Version.valueOf(version)))
                .mapToInt(Bundle::getState).findFirst().orElse(Bundle.UNINSTALLED);
    }

    private static void write(Path file, String version) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", NAME);
        headers.putValue("Bundle-Version", version);
        Path aside = Files.createTempFile(file.getParent().getParent(), "guest", ".aside");
        try (var out = new JarOutputStream(Files.newOutputStream(aside), manifest)) {
            out.finish();
        }
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
