package vn.lienthong.itests.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.simulators.platform.Console;
import vn.lienthong.simulators.platform.Instance;
import vn.lienthong.simulators.platform.Ports;

/** The platform as a process on a machine of its own: started, killed, its files changed, its disk cut off. */
final class Machine implements Closeable {
    private static final String OPERATOR = "operator";
    private static final String PASSWORD = "an operator's password";

    private final Path home;
    private final Instance instance;
    private final Console console;
    private final int http = Ports.free();
    private final int ssh = Ports.free();
    private final Disk disk;

    private Machine(Path home, Disk disk) throws IOException {
        this.home = home;
        this.disk = disk;
        this.instance = new Instance(home, Map.of());
        this.console = new Console(ssh, OPERATOR, PASSWORD);
    }

    /** Unpacks the assembly to a fresh folder, its data on a disk of its own where that is possible. */
    static Machine unpacked(Path home) throws IOException {
        Path work = home.getParent();
        Files.createDirectories(work);
        Optional<Disk> disk;
        if (Files.exists(home)) {
            Disk.at(home.resolve("data"), work.resolve("disk.img")).ifPresent(Machine::release);
            Shell.run(work, "rm", "-rf", home.toString());
        }
        Files.createDirectories(home);
        disk = Disk.at(home.resolve("data"), work.resolve("disk.img"));
        Shell.run(home, "tar", "-xzf", System.getProperty("lienthong.assembly"), "--strip-components=1");
        Machine machine = new Machine(home, disk.orElse(null));
        machine.configure();
        return machine;
    }

    private static void release(Disk disk) {
        try {
            disk.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() throws IOException {
        set("org.ops4j.pax.web.cfg", Map.of("org.osgi.service.http.port", Integer.toString(http)));
        set("org.apache.karaf.shell.cfg", Map.of("sshPort", Integer.toString(ssh)));
        set("users.properties", Map.of(OPERATOR, PASSWORD + ",_g_:admingroup"));
        // Many files come and go, many attempts fail: looked for and repeated more often than people need.
        set("custom.properties", Map.of("felix.fileinstall.poll", "250"));
        set("vn.lienthong.exchange.cfg", Map.of("firstRetrySeconds", "1", "lastRetrySeconds", "3", "attemptSeconds", "60", "firstProbeSeconds", "1",
                "lastProbeSeconds", "3"));
        set("vn.lienthong.flow.cfg", Map.of("sweepSeconds", "1"));
        set("vn.lienthong.store.cfg", Map.of("minimumFreeMegabytes", "40"));
        set("vn.lienthong.broker.cfg", Map.of("minFreeMegabytes", "20"));
    }

    Path home() {
        return home;
    }

    int http() {
        return http;
    }

    Optional<Disk> disk() {
        return Optional.ofNullable(disk);
    }

    Path store() {
        return home.resolve("data/lienthong");
    }

    void start() throws IOException {
        instance.start();
    }

    boolean alive() {
        return instance.alive();
    }

    /**
     * The process stands still, as it does when its machine loses power: one that lived on beside its dead disk could take
     * a cut commit for a good one. Returns when it stands.
     */
    void freeze() throws IOException {
        Shell.run(home, "sh", "-c", "kill -STOP $0; until grep -q '^State:.T' /proc/$0/status; do :; done", Long.toString(instance.pid()));
    }

    /** As {@code kill -9} does; returns when the process is gone. */
    void kill() throws IOException {
        try {
            ProcessHandle.of(instance.pid()).ifPresent(ProcessHandle::destroyForcibly);
            instance.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** As an administrator stops it. */
    void stop() {
        instance.close();
    }

    void loseBrokersJournal() throws IOException {
        Shell.run(home, "rm", "-rf", "data/broker");
    }

    /** What a console command prints. */
    String console(String command) throws IOException {
        return console.run(command);
    }

    /** Sets keys of a file in etc. */
    void set(String file, Map<String, String> keys) throws IOException {
        instance.set(file, keys);
    }

    /** Writes {@code etc/vn.lienthong.NAME.cfg} at one stroke. */
    void write(String name, String text) throws IOException {
        Path aside = Files.writeString(home.resolve("etc").resolve(name + ".aside"), text);
        Files.move(aside, file(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes such a file away. */
    void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        return home.resolve("etc/vn.lienthong." + name + ".cfg");
    }

    String logTail() throws IOException {
        return instance.logTail(40);
    }

    /** Keeps the store and the logs for whoever looks for the cause. */
    void keepEvidence(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Shell.run(home, "rm", "-rf", folder.toString());
        Files.createDirectories(folder);
        Shell.run(home, "cp", "-a", "data/lienthong", "data/log", "etc", folder.toString());
    }

    @Override
    public void close() throws IOException {
        instance.close();
        console.close();
        if (disk != null) {
            disk.close();
        }
    }
}
