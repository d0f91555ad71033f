package vn.lienthong.itests;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ops4j.pax.exam.Option;

/** The assembly just built, as Pax Exam starts it: on ports of its own, with the JVM flags of its own start script. */
final class Platform {

    private static final Pattern FLAG = Pattern.compile(
            "^\\s*(--(?:add-reads|add-exports|add-opens|patch-module))[= ](\\S+?)\\s*\\\\$", Pattern.MULTILINE);

    private Platform() {}

    static Option[] assembled() {
        Path assembly = Path.of(System.getProperty("lienthong.assembly"));
        int http = freePort();
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(assembly.toUri().toString())
                        .name("Liên Thông")
                        .karafVersion(System.getProperty("karaf.version"))
                        .unpackDirectory(Path.of("target", "exam").toFile())
                        .useDeployFolder(false),
                composite(flags(assembly)),
                configureConsole().ignoreLocalConsole(),
                doNotModifyLogConfiguration(),
                vmOption("-Dlienthong.http=http://127.0.0.1:" + http),
                // On a busy machine the test machinery inside takes longer to start than the ten seconds it is given.
                vmOption("-Dorg.ops4j.pax.exam.raw.extender.intern.Parser.DEFAULT_TIMEOUT=180000"),
                vmOption("-Dlienthong.root=" + System.getProperty("lienthong.root")),
                SimulatorsBundle.assembled(),
                // The runtime folder is gone after the tests: its log stays here.
                put("org.ops4j.pax.logging.cfg", "log4j2.appender.file.fileName", Path.of("target", "container.log").toAbsolutePath().toString()),
                // Many files come and go here: looked for more often than people need.
                put("custom.properties", "felix.fileinstall.poll", "250"),
                // The test machinery itself comes from the Maven repository of the build.
                put("org.ops4j.pax.url.mvn.cfg", "org.ops4j.pax.url.mvn.localRepository", System.getProperty("lienthong.repository")),
                put("org.ops4j.pax.web.cfg", "org.osgi.service.http.port", Integer.toString(http)),
                put("org.apache.karaf.shell.cfg", "sshPort", Integer.toString(freePort())));
    }

    private static Option put(String file, String key, String value) {
        return editConfigurationFilePut("etc/" + file, key, value);
    }

    /** The flags without which Karaf does not run on Java 17; bin/karaf is where they are kept up to date. */
    private static Option[] flags(Path assembly) {
        List<Option> flags = new ArrayList<>();
        flags.add(vmOption("-Djava.security.manager=allow"));
        flags.add(vmOption("-Dfile.encoding=UTF-8"));
        flags.add(vmOption("-Xmx512m"));
        flags.add(vmOption("-XX:+UseSerialGC"));
        flags.add(vmOption("-XX:TieredStopAtLevel=1"));
        var script = read(assembly.resolveSibling("assembly").resolve("bin/karaf"));
        FLAG.matcher(script).results().forEach(flag -> {
            flags.add(vmOption(flag.group(1)));
            flags.add(vmOption(flag.group(2).replace("\"", "").replace("${KARAF_HOME}/", "")));
        });
        return flags.toArray(Option[]::new);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
