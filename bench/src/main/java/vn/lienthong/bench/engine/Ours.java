package vn.lienthong.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.simulators.platform.Await;
import vn.lienthong.simulators.platform.Console;
import vn.lienthong.simulators.platform.Instance;
import vn.lienthong.simulators.platform.Ports;
import vn.lienthong.simulators.story.PlatformView;

/** The real assembly: eight document systems that send and fetch their receipts, one that fetches, a mailbox, a REST endpoint. */
final class Ours implements Contestant {
    private static final String SECRET = "bench-secret-0001";
    private static final String OPERATOR = "bench";
    private static final Duration BOOT = Duration.ofSeconds(180);
    private static final int SYSTEMS = Load.SENDERS + 1;

    private final Path home;
    private final String options;
    private final List<Axis> senders = new ArrayList<>();
    private final List<AutoCloseable> around = new ArrayList<>();
    private Instance platform;
    private Console console;

    /**
     * @param assembly the packed distribution, or an unpacked one's folder to go on with
     * @param options  options of the virtual machine
     */
    Ours(Path assembly, Path home, String options) throws IOException, InterruptedException {
        this.home = home;
        this.options = options;
        unpack(assembly, home);
    }

    static void unpack(Path assembly, Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        if (new ProcessBuilder("tar", "-xzf", assembly.toString(), "-C", home.toString(), "--strip-components=1").start().waitFor() != 0) {
            throw new IOException("The assembly " + assembly + " cannot be unpacked");
        }
    }

    @Override
    public String name() {
        return "Liên Thông";
    }

    @Override
    public int recipients() {
        return Load.RECIPIENTS.size();
    }

    @Override
    public int receipts() {
        return Load.RECIPIENTS.size();
    }

    @Override
    public void start(Track track) throws Exception {
        SmtpSink mails = new SmtpSink(mail -> track.delivered(Load.which(mail), 1));
        RestSink reports = new RestSink(report -> track.delivered(Load.which(report), 2));
        around.add(mails);
        around.add(reports);
        int http = Ports.free();
        int ssh = Ports.free();
        configure(http, ssh, mails.port(), reports.address());
        platform = new Instance(home, Map.of());
        platform.set("org.ops4j.pax.web.cfg", Map.of("org.osgi.service.http.port", String.valueOf(http)));
        platform.set("org.apache.karaf.shell.cfg", Map.of("sshPort", String.valueOf(ssh)));
        platform.set("users.properties", Map.of(OPERATOR, SECRET + ",_g_:admingroup"));
        platform.start();
        console = new Console(ssh, OPERATOR, SECRET);
        PlatformView view = new PlatformView(console);
        Await.until("all links are up", BOOT, () -> Ports.open(ssh) && view.allLinksUp(SYSTEMS + 2), up -> up);
        String endpoint = "http://127.0.0.1:" + http + "/vxp";
        for (int i = 0; i < Load.SENDERS; i++) {
            senders.add(new Axis(endpoint, "BENCH-" + i, SECRET));
        }
        Pollers pollers = new Pollers(track);
        around.add(pollers);
        pollers.documents(new Axis(endpoint, "BENCH-FETCH", SECRET));
        pollers.receipts(senders);
    }

    private void configure(int http, int ssh, int smtp, String rest) throws IOException {
        Path etc = home.resolve("etc");
        for (int i = 0; i < Load.SENDERS; i++) {
            system(etc, "gui-" + i, Load.sender(i), "Sở số " + (i + 1) + " tỉnh Lạng Sơn", "BENCH-" + i);
        }
        system(etc, "nhan", "H37.13", "Sở Tài chính tỉnh Lạng Sơn", "BENCH-FETCH");
        write(etc.resolve("vn.lienthong.agency~h37.cfg"), "id = H37", "name = Ủy ban nhân dân tỉnh Lạng Sơn", "kind = province");
        write(etc.resolve("vn.lienthong.mailbox~thu.cfg"), "organId = H37.12", "name = Sở Khoa học và Công nghệ tỉnh Lạng Sơn", "parent = H37",
            "kind = department", "address = so@langson.example", "from = lienthong@langson.example", "smtpHost = 127.0.0.1",
            "smtpPort = " + smtp, "smtpSecurity = none");
        write(etc.resolve("vn.lienthong.ministry~bo.cfg"), "organId = G06", "name = Bộ Khoa học và Công nghệ", "endpoint = " + rest,
            "protocol = rest", "carries = DOCUMENT;REPORT", "user = lienthong", "password = " + SECRET);
        Files.writeString(home.resolve("bin/setenv"), "\nexport EXTRA_JAVA_OPTS=\"${EXTRA_JAVA_OPTS} " + options + " -Xlog:gc:file=" + gcLog() + "\"\n",
            StandardOpenOption.APPEND);
    }

    private static void system(Path etc, String name, String organId, String title, String systemId) throws IOException {
        write(etc.resolve("vn.lienthong.ioffice~" + name + ".cfg"), "organId = " + organId, "name = " + title, "parent = H37", "kind = department",
            "systemId = " + systemId, "secret = " + SECRET);
    }

    private static void write(Path file, String... lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private Path gcLog() {
        return home.resolve("data/log/gc.log");
    }

    /** The platform's console. */
    Console console() {
        return console;
    }

    @Override
    public Server server() {
        long shell = platform.pid();
        // bin/karaf becomes the virtual machine where the shell can exec, and is its parent elsewhere.
        long java = ProcessHandle.of(shell).map(p -> Stream.concat(Stream.of(p), p.descendants())
            .filter(c -> c.info().command().orElse("").endsWith("java")).findFirst().orElse(p).pid()).orElse(shell);
        return new Server(java, gcLog());
    }

    @Override
    public void send(int sender, byte[] packet) throws IOException {
        senders.get(sender).send(Load.sender(sender), packet);
    }

    @Override
    public void close() {
        for (AutoCloseable thing : around) {
            try {
                thing.close();
            } catch (Exception e) {
                throw new IllegalStateException("Something around the platform did not end", e);
            }
        }
        if (console != null) {
            console.close();
        }
        if (platform != null) {
            platform.close();
        }
    }
}
