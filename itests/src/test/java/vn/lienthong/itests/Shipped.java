package vn.lienthong.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The assembly as a user gets it: unpacked, started and stopped by its own scripts, seen from outside. */
final class Shipped implements AutoCloseable {

    private final Path home;
    private final int http = Platform.freePort();
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    private Shipped(Path home) {
        this.home = home;
    }

    /** Unpacks the assembly to a fresh folder; nothing but the two ports is changed. */
    static Shipped unpacked(Path home) throws Exception {
        Files.createDirectories(home.getParent());
        run(home.getParent(), "rm", "-rf", home.toString());
        Files.createDirectories(home);
        run(home, "tar", "-xzf", System.getProperty("lienthong.assembly"), "--strip-components=1");
        Shipped shipped = new Shipped(home);
        shipped.set("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", shipped.http);
        shipped.set("etc/org.apache.karaf.shell.cfg", "sshPort", Platform.freePort());
        return shipped;
    }

    void start() throws IOException {
        var builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon").directory(home.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true).redirectOutput(home.resolve("console.txt").toFile());
        process = builder.start();
        Waiting.until("the HTTP server answers", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("The platform ended: see " + home.resolve("console.txt"));
            }
            return status("/", "") != 0;
        });
    }

    /** Status of a GET with a header of this value, or 0 when nobody answers. */
    int status(String path, String header) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path)).header("X-Long", "-" + header).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Addresses that the platform listens on, as the kernel lists them: hexadecimal address and port. */
    List<String> listeners() throws IOException {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        List<String> sockets;
        try (Stream<Path> files = Files.list(proc.resolve("fd"))) {
            sockets = files.map(Shipped::target).filter(name -> name.startsWith("socket:[")).toList();
        }
        return Stream.of("net/tcp", "net/tcp6").flatMap(table -> lines(proc.resolve(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(column -> column.length > 9 && column[3].equals("0A") && sockets.contains("socket:[" + column[9] + "]"))
                .map(column -> column[1])
                .toList();
    }

    /** Memory of the process that is in RAM. */
    long residentMegabytes() throws IOException {
        return lines(Path.of("/proc", Long.toString(process.pid()), "status")).filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElseThrow();
    }

    List<String> file(String name) throws IOException {
        return Files.readAllLines(home.resolve(name));
    }

    /** Stops it by its own script and returns the code with which it ended. */
    int stop() throws Exception {
        run(home, home.resolve("bin/stop").toString());
        return process.waitFor();
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void set(String file, String key, int value) throws IOException {
        Path path = home.resolve(file);
        String text = Files.readString(path);
        Files.writeString(path, Pattern.compile("(?m)^" + Pattern.quote(key) + " *=.*$").matcher(text).replaceFirst(key + " = " + value));
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "closed meanwhile";
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, String... command) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
    }
}
