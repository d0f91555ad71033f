package vn.lienthong.simulators.story;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.folder.Commune;
import vn.lienthong.simulators.mail.Letterbox;
import vn.lienthong.simulators.mail.PostOffice;
import vn.lienthong.simulators.ministry.ReportDesk;
import vn.lienthong.simulators.ministry.ReportingServer;
import vn.lienthong.simulators.platform.Console;
import vn.lienthong.simulators.platform.Instance;
import vn.lienthong.simulators.platform.Ports;
import vn.lienthong.simulators.platform.Secrets;
import vn.lienthong.simulators.vxp.DocumentSystem;

/** Everything that takes part in a demonstration: the platform, and around it the systems of the agencies. */
public final class World implements Closeable {
    /** The legal zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<String> COMMUNES = List.of("xa-khau-mau", "xa-na-thu", "phuong-cau-thu");
    private static final List<String> MAILBOXES = List.of("so-khcn", "so-noi-vu");
    private static final String OPERATOR = "demo";

    private final Map<String, String> values = new HashMap<>();
    private final Instance platform;
    private final Console console;
    private final PostOffice post;
    private final ReportDesk desk = new ReportDesk(Clock.systemUTC());
    private final ReportingServer reporting;
    private Duration ahead = Duration.ZERO;

    /**
     * Takes free ports and new secrets, fills in the platform's templates, starts the systems around it.
     *
     * @param home              an unpacked assembly
     * @param reportingProtocol how the Ministry wants reports: soap or rest
     */
    public World(Path home, String reportingProtocol) throws IOException {
        for (String port : List.of("http", "ssh", "smtp", "imap", "ministry", "shutdown")) {
            values.put("port." + port, String.valueOf(Ports.free()));
        }
        for (String secret : List.of("bo-khcn", "ubnd-tinh", "so-tai-chinh", "mail", "ministry", "operator")) {
            values.put("secret." + secret, Secrets.random());
        }
        values.put("ministry.protocol", reportingProtocol);
        values.put("ministry.endpoint", "http://127.0.0.1:" + values.get("port.ministry") + (reportingProtocol.equals("rest") ? "/rest/reports" : "/soap/reporting"));
        values.put("folders", home.toAbsolutePath().normalize().resolve("data/folders").toString());
        platform = new Instance(home, values);
        post = new PostOffice(port("smtp"), port("imap"));
        reporting = new ReportingServer(port("ministry"), desk, "lienthong", values.get("secret.ministry"));
        console = new Console(port("ssh"), OPERATOR, values.get("secret.operator"));
        Files.createDirectories(Path.of(values.get("folders")));
        configure();
        for (String box : MAILBOXES) {
            post.mailbox(box + "@langson.example", values.get("secret.mail"));
            post.mailbox("lienthong-" + box + "@langson.example", values.get("secret.mail"));
        }
        post.start();
    }

    private void configure() throws IOException {
        platform.configure();
        platform.set("org.ops4j.pax.web.cfg", Map.of("org.osgi.service.http.port", values.get("port.http")));
        platform.set("org.apache.karaf.shell.cfg", Map.of("sshPort", values.get("port.ssh")));
        platform.set("users.properties", Map.of(OPERATOR, values.get("secret.operator") + ",_g_:admingroup"));
    }

    /** The platform. */
    public Instance platform() {
        return platform;
    }

    /** The platform as its operator sees it. */
    public PlatformView view() {
        return new PlatformView(console);
    }

    /** Whether somebody listens at the console's port: a cheap question while the platform starts. */
    public boolean consoleOpen() {
        return Ports.open(port("ssh"));
    }

    /** The Ministry's reporting endpoint. */
    public ReportDesk desk() {
        return desk;
    }

    /** The document system of the Ministry. */
    public DocumentSystem ministry() {
        return system(Organ.of("G06", "Bộ Khoa học và Công nghệ"), "DEMO-BKHCN", "bo-khcn");
    }

    /** The document system of the province. */
    public DocumentSystem province() {
        return system(Organ.of("H37", "Ủy ban nhân dân tỉnh Lạng Sơn"), "DEMO-UBND-LS", "ubnd-tinh");
    }

    /** The document system of the department of finance. */
    public DocumentSystem finance() {
        return system(Organ.of("H37.13", "Sở Tài chính tỉnh Lạng Sơn"), "DEMO-STC", "so-tai-chinh");
    }

    /** The person at the mailbox of the department of science and technology. */
    public Letterbox science() {
        return new Letterbox("so-khcn@langson.example", values.get("secret.mail"), port("smtp"), port("imap"));
    }

    /** The communes of the group. */
    public List<Commune> communes() {
        return COMMUNES.stream().map(this::folder).toList();
    }

    /** The clerk at the folder of this partner. */
    public Commune folder(String partner) {
        return new Commune(partner, Path.of(values.get("folders")).resolve(partner));
    }

    /** How many partners the platform has. */
    public int partners() throws IOException {
        try (Stream<Path> etc = Files.list(platform.home().resolve("etc"))) {
            return (int) etc.filter(f -> f.getFileName().toString().matches("vn\\.lienthong\\.(ioffice|mailbox|dropfolder|ministry|queue)~.*\\.cfg")).count();
        }
    }

    /** The platform's time. */
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(Instant.now().plus(ahead), ZONE).withNano(0);
    }

    /** Moves the platform's clock so that it shows this instant or a moment later. */
    public void moveClockTo(Instant instant) throws IOException {
        ahead = Duration.between(Instant.now(), instant).plusSeconds(1);
        platform.set("vn.lienthong.clock.cfg", Map.of("offsetSeconds", String.valueOf(ahead.toSeconds())));
    }

    /** How to look at the platform while it stays up. */
    public String invitation() {
        return "ssh -p " + values.get("port.ssh") + " " + OPERATOR + "@127.0.0.1   (mật khẩu / password: " + values.get("secret.operator") + ")";
    }

    private DocumentSystem system(Organ agency, String systemId, String secret) {
        return new DocumentSystem(agency, "http://127.0.0.1:" + port("http") + "/vxp", systemId, values.get("secret." + secret));
    }

    private int port(String name) {
        return Integer.parseInt(values.get("port." + name));
    }

    @Override
    public void close() {
        platform.close();
        console.close();
        reporting.close();
        post.close();
    }
}
