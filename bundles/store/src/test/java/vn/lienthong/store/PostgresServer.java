package vn.lienthong.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A PostgreSQL server for tests: the one that {@code LIENTHONG_TEST_POSTGRES_URL} names (with user and password in it, who
 * may create schemas), otherwise one of our own in a temporary folder where the programs are installed.
 */
final class PostgresServer {
    private static final String GIVEN = System.getenv("LIENTHONG_TEST_POSTGRES_URL");
    private static Runnable stop = () -> { };
    private static final Optional<String> URL = GIVEN == null ? start() : Optional.of(GIVEN);

    private PostgresServer() {
    }

    /** The URL of a new empty schema; empty if there is no server. */
    static Optional<String> newSchema() {
        return URL.map(url -> {
            String name = "lt_" + UUID.randomUUID().toString().replace("-", "");
            try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA " + name);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name;
        });
    }

    /** Stops our own server when all tests are over. */
    static final class Keeper implements BeforeAllCallback {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Keeper.class, key -> (AutoCloseable) () -> stop.run());
        }
    }

    private static Optional<String> start() {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createTempDirectory("lienthong-postgres-");
            boolean root = "root".equals(System.getProperty("user.name"));
            if (root) {
                Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
            }
            int port = freePort();
            var initdb = command(root, programs.get().resolve("initdb"), "-D", folder + "/data", "-U", "lienthong", "-A", "trust",
                    "-E", "UTF8", "--locale=C", "-N");
            if (run(initdb).waitFor() != 0) {
                return Optional.empty();
            }
            Process server = run(command(root, programs.get().resolve("postgres"), "-D", folder + "/data", "-k", folder.toString(),
                    "-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
            stop = () -> stop(server, folder, command(root, programs.get().resolve("pg_ctl"), "-D", folder + "/data",
                    "-m", "immediate", "stop"));
            String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=lienthong";
            awaitAnswer(server, url);
            return Optional.of(url);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** PostgreSQL does not run as root. */
    private static List<String> command(boolean root, Path program, String... arguments) {
        var command = new ArrayList<String>(root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of());
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command).directory(Path.of("/").toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static void awaitAnswer(Process server, String url) throws InterruptedException {
        SQLException last = null;
        while (!server.waitFor(100, TimeUnit.MILLISECONDS)) {
            try (var connection = DriverManager.getConnection(url)) {
                return;
            } catch (SQLException e) {
                last = e;
            }
        }
        throw new AssertionError("The PostgreSQL server ended", last);
    }

    private static void stop(Process server, Path folder, List<String> command) {
        try {
            run(command).waitFor();
            server.waitFor();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | InterruptedException e) {
            server.destroyForcibly();
        }
    }

    private static Optional<Path> programs() {
        Path debian = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
            return Stream.concat(versions.map(version -> version.resolve("bin")), Stream.of(Path.of("/usr/local/bin"), Path.of("/usr/bin")))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")) && Files.isExecutable(bin.resolve("initdb")))
                    .findFirst();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
