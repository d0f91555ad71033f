package vn.lienthong.itests.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.lienthong.simulators.platform.Ports;

/** A PostgreSQL server of its own, where this machine has its programs. */
final class Postgres implements Database {
    private static final String USER = "postgres";

    private final Path folder;
    private final int port;

    private Postgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** A fresh server, started. */
    static Postgres started() throws IOException {
        Path folder = Files.createTempDirectory("lienthong-faults");
        Postgres server = new Postgres(folder.resolve("db"), Ports.free());
        if (isRoot()) {
            Shell.run(folder, "chown", USER, folder.toString());
        }
        server.run("initdb", "-D", server.folder.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C");
        server.ctl("start");
        return server;
    }

    @Override
    public Connection reader() throws SQLException {
        return connect();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), USER, "");
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public String integrity(Books books) {
        return "ok";
    }

    /** It is killed, stays away for a while and recovers. */
    @Override
    public void cutOff(Duration time) throws IOException {
        run("pg_ctl", "-D", folder.toString(), "-m", "immediate", "-w", "stop");
        Until.holds(time, () -> false);
        ctl("start");
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of("url", url(), "user", USER, "password", "any");
    }

    @Override
    public void close() throws IOException {
        run("pg_ctl", "-D", folder.toString(), "-m", "immediate", "-w", "stop");
        Shell.run(folder.getParent().getParent(), "rm", "-rf", folder.getParent().toString());
    }

    private void ctl(String what) throws IOException {
        run("pg_ctl", "-D", folder.toString(), "-l", folder.resolve("server.log").toString(), "-w", "-o",
                "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1", what);
    }

    /** The server does not run as root. */
    private void run(String... command) throws IOException {
        List<String> line = new ArrayList<>(isRoot() ? List.of("runuser", "-u", USER, "--") : List.of());
        line.addAll(Arrays.asList(command));
        Shell.run(folder.getParent(), line.toArray(String[]::new));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
