package vn.lienthong.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.simulators.platform.Await;
import vn.lienthong.simulators.platform.Console;
import vn.lienthong.simulators.platform.Instance;
import vn.lienthong.simulators.platform.Ports;
import vn.lienthong.simulators.story.PlatformView;

/** The real assembly, with a link for each of the agencies. */
final class Ours implements Contestant {
    static final String NAME = "Liên Thông";
    private static final String OPERATOR = "bench";
    private static final Duration BOOT = Duration.ofSeconds(180);
    private static final int LINKS = Load.SENDERS + 3;

    private final Path home;
    private final String options;
    private Partners partners;
    private Instance platform;
    private Console console;
    private String endpoint;
    private int ssh;

    /**
     * @param assembly the packed distribution
     * @param home     where it is unpacked, over what lies there
     * @param options  options of the virtual machine, after those of {@code bin/setenv}
     */
    Ours(Path assembly, Path home, String options) throws IOException, InterruptedException {
        this.home = home;
        this.options = options;
        Files.createDirectories(home);
        if (new ProcessBuilder("tar", "-xzf", assembly.toString(), "-C", home.toString(), "--strip-components=1").start().waitFor() != 0) {
            throw new IOException("The assembly " + assembly + " cannot be unpacked");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void start(Track track) throws Exception {
        start(track, true);
    }

    /** @param fetching whether its agencies fetch what lies ready for them */
    void start(Track track, boolean fetching) throws Exception {
        launch(track);
        PlatformView view = new PlatformView(console);
        Await.until("all links are up", BOOT, () -> Ports.open(ssh) && view.allLinksUp(LINKS), up -> up);
        if (fetching) {
            partners.meet(endpoint());
        }
    }

    /** Starts it and does not wait; nobody fetches yet. */
    void launch(Track track) throws IOException {
        partners = new Partners(track);
        int http = Ports.free();
        ssh = Ports.free();
        configure();
        platform = new Instance(home, Map.of());
        platform.set("org.ops4j.pax.web.cfg", Map.of("org.osgi.service.http.port", String.valueOf(http)));
        platform.set("org.apache.karaf.shell.cfg", Map.of("sshPort", String.valueOf(ssh)));
        platform.set("users.properties", Map.of(OPERATOR, Partners.SECRET + ",_g_:admingroup"));
        platform.start();
        console = new Console(ssh, OPERATOR, Partners.SECRET);
        endpoint = "http://127.0.0.1:" + http;
    }

    /** Where it speaks the axis protocol. */
    String endpoint() {
        return endpoint + "/vxp";
    }

    /** Where it speaks the axis protocol by SOAP. */
    String soap() {
        return endpoint + "/ws/vxp";
    }

    Partners partners() {
        return partners;
    }

    private void configure() throws IOException {
        Path etc = home.resolve("etc");
        for (int i = 0; i < Load.SENDERS; i++) {
            system(etc, "gui-" + i, Load.sender(i), "Sở số " + (i + 1) + " tỉnh Lạng Sơn", Partners.system(i));
        }
        system(etc, "nhan", "H37.13", "Sở Tài chính tỉnh Lạng Sơn", Partners.FETCHES);
        write(etc.resolve("vn.lienthong.agency~h37.cfg"), "id = H37", "name = Ủy ban nhân dân tỉnh Lạng Sơn", "kind = province");
        write(etc.resolve("vn.lienthong.mailbox~thu.cfg"), "organId = H37.12", "name = Sở Khoa học và Công nghệ tỉnh Lạng Sơn", "parent = H37",
            "kind = department", "address = so@langson.example", "from = lienthong@langson.example", "smtpHost = 127.0.0.1",
            "smtpPort = " + partners.smtp(), "smtpSecurity = none");
        write(etc.resolve("vn.lienthong.ministry~bo.cfg"), "organId = G06", "name = Bộ Khoa học và Công nghệ", "endpoint = " + partners.rest(),
            "protocol = rest", "carries = DOCUMENT;REPORT", "user = lienthong", "password = " + Partners.SECRET);
        Files.writeString(home.resolve("bin/setenv"), "\nexport EXTRA_JAVA_OPTS=\"${EXTRA_JAVA_OPTS} " + options + " -Xlog:gc:file=" + gcLog() + "\"\n",
            StandardOpenOption.APPEND);
    }

    private static void system(Path etc, String name, String organId, String title, String systemId) throws IOException {
        write(etc.resolve("vn.lienthong.ioffice~" + name + ".cfg"), "organId = " + organId, "name = " + title, "parent = H37", "kind = department",
            "systemId = " + systemId, "secret = " + Partners.SECRET, "maxPacketMegabytes = 2000");
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
    public void send(int document, byte[] packet) throws IOException {
        partners.send(document, packet);
    }

    @Override
    public void close() throws IOException {
        if (partners != null) {
            partners.close();
        }
        if (console != null) {
            console.close();
        }
        if (platform != null) {
            platform.close();
        }
    }
}
