package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.platform.Instance;
import vn.lienthong.simulators.platform.Ports;

/**
 * Attachments larger than the heap, by every link that allows them: {@code -Dlienthong.big=1024} for 1 GB (the default is
 * a little more than the heap). The platform runs with 190 MB of heap: what passes needed less.
 */
public class BigThingsIT {
    private static final long MEGABYTE = 1L << 20;
    private static final long SIZE = Long.getLong("lienthong.big", 200) * MEGABYTE;
    private static final int HEAP = 190;
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Organ PROVINCE = Organ.of("H96", "Ủy ban nhân dân tỉnh Lớn Mẫu");
    private static final Organ SCIENCE = Organ.of("H96.12", "Sở Khoa học tỉnh Lớn Mẫu");
    private static final Organ COMMUNE = Organ.of("H96.25", "Ủy ban nhân dân xã Lớn Thử");
    private static final Organ MINISTRY = Organ.of("G96", "Bộ Thử nghiệm lớn");
    private static final Path WORK = Path.of(System.getProperty("lienthong.root"), "itests/target/big");

    private static LargeCalls calls;
    private static Instance platform;
    private static LargeReports ministry;

    @BeforeClass
    public static void start() throws IOException {
        Path home = WORK.resolve("instance");
        delete(WORK);
        Files.createDirectories(home);
        run("tar", "-xzf", System.getProperty("lienthong.assembly"), "--strip-components=1", "-C", home.toString());
        Files.writeString(home.resolve("bin/setenv"), "\nEXTRA_JAVA_OPTS=\"${EXTRA_JAVA_OPTS} -Xmx" + HEAP + "m -Xlog:gc:file=" + WORK.resolve("gc.log")
                + "\"\nexport EXTRA_JAVA_OPTS\n", StandardOpenOption.APPEND);
        ministry = new LargeReports();
        int http = Ports.free();
        calls = new LargeCalls(http);
        platform = new Instance(home, Map.of());
        platform.set("org.ops4j.pax.web.cfg", Map.of("org.osgi.service.http.port", Integer.toString(http)));
        platform.set("org.apache.karaf.shell.cfg", Map.of("sshPort", Integer.toString(Ports.free())));
        system("tinh", PROVINCE, 2000);
        system("so-kh", SCIENCE, 50);
        etc("dropfolder~xa", "organId = " + COMMUNE.organId() + "\nname = " + COMMUNE.organName() + "\nparent = H96\nkind = commune\nfolder = "
                + WORK.resolve("xa") + "\nmaxFileMegabytes = 2000\npollSeconds = 1\nsettleSeconds = 1\n");
        Files.createDirectories(WORK.resolve("xa"));
        etc("ministry~bo", "organId = " + MINISTRY.organId() + "\nname = " + MINISTRY.organName() + "\nendpoint = " + ministry.address()
                + "\nprotocol = rest\nuser = u\npassword = a reporting password\nreceiveTimeoutSeconds = 250\n");
        platform.start();
        until("the platform is up", () -> calls.call("countReceiveEdoc", "tinh", Map.of("messagetype", "edoc"), null)
                .contains("\"ErrorCode\":\"0\"") && Files.isDirectory(WORK.resolve("xa/di"))
                && calls.call("countReceiveEdoc", "so-kh", Map.of("messagetype", "edoc"), null).contains("\"ErrorCode\":\"0\""));
    }

    @AfterClass
    public static void stop() throws IOException {
        if (platform != null) {
            platform.close();
        }
        if (ministry != null) {
            ministry.close();
        }
        delete(WORK.resolve("instance"));
        delete(WORK.resolve("xa"));
    }

    @Test
    public void carriesWhatIsLargerThanTheHeap() throws Exception {
        Path packet = WORK.resolve("packet.edxml");
        String file = LargePacket.write(packet, SIZE, "17", PROVINCE, false, SCIENCE, COMMUNE);
        timed("in by sendEdoc", () -> assertTrue(calls.call("sendEdoc", "tinh", LargeCalls.sending(PROVINCE, packet), packet).contains("\"ErrorCode\":\"0\"")));
        timed("to the receiver's list", () -> until("it stands in the list", () -> !calls.received("so-kh").isEmpty()));
        String docId = calls.received("so-kh");
        timed("out by getEdoc", () -> assertEquals(file, calls.fetched("so-kh", docId)));
        timed("into the folder", () -> until("the folder has it", () -> in(WORK.resolve("xa/den"), file)));

        Path report = WORK.resolve("report.edxml");
        String second = LargePacket.write(report, SIZE, "18", PROVINCE, true, MINISTRY);
        assertTrue(calls.call("sendEdoc", "tinh", LargeCalls.sending(PROVINCE, report), report).contains("\"ErrorCode\":\"0\""));
        timed("to the ministry", () -> assertEquals(second, ministry.next(LONG)));
        Files.delete(report);

        Path own = WORK.resolve("xa/own.aside");
        LargePacket.write(own, SIZE, "19", COMMUNE, false, PROVINCE);
        Files.move(own, WORK.resolve("xa/di/van-ban.edxml"), StandardCopyOption.ATOMIC_MOVE);
        timed("out of the folder", () -> until("it was taken", () -> !Files.exists(WORK.resolve("xa/di/van-ban.edxml"))));
        assertTrue("taken, not refused", list(WORK.resolve("xa/da-gui")).stream().anyMatch(f -> f.toString().contains("van-ban")));

        refusesBeforeTheEnd(packet);
        Files.delete(packet);
        assertEquals(List.of(), list(platform.home().resolve("data/lienthong/blobs/staging")));
        assertEquals(List.of(), list(platform.home().resolve("data/tmp")).stream().filter(f -> f.getFileName().toString()
                .matches("(?i)lienthong.*|.*\\.(part|edxml|tmp)|cxf.*|.*attach.*")).toList());
        System.out.println("BIG " + SIZE / MEGABYTE + " MB: heap at most " + heap(false) + " MB before and " + heap(true) + " MB after a collection, of " + HEAP);
    }

    /** A partner with a limit of 50 MB. */
    private static void refusesBeforeTheEnd(Path packet) throws Exception {
        for (boolean announced : new boolean[] {true, false}) {
            HttpURLConnection connection = calls.connection("sendEdoc", "so-kh", LargeCalls.sending(SCIENCE, packet));
            connection.setDoOutput(true);
            if (announced) {
                connection.setRequestProperty("Expect", "100-continue");
                connection.setFixedLengthStreamingMode(Files.size(packet) + 2);
            } else {
                connection.setChunkedStreamingMode(1 << 16);
            }
            long[] sent = new long[1];
            try (InputStream in = Files.newInputStream(packet); OutputStream out = connection.getOutputStream()) {
                byte[] buffer = new byte[1 << 16];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    out.write(buffer, 0, n);
                    sent[0] += n;
                }
            } catch (IOException refused) {
                // The server closed the door before the end: that is what is wanted.
            }
            System.out.println("BIG refused after " + sent[0] / MEGABYTE + " MB were handed to the network" + (announced ? ", length announced" : ", chunked"));
            assertTrue("read to its end", SIZE < 200 * MEGABYTE || sent[0] < SIZE);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void timed(String what, Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        System.out.printf("BIG %s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private static void until(String what, Condition condition) {
        long end = System.nanoTime() + LONG.toNanos();
        Supplier<Boolean> now = () -> {
            try {
                return condition.holds();
            } catch (Exception notYet) {
                // The platform is still starting.
                return false;
            }
        };
        while (!now.get()) {
            assertTrue("Waited in vain until " + what, System.nanoTime() < end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static boolean in(Path folder, String digest) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".bin")).toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    if (LargePacket.digest(content).equals(digest)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The most that was in use, in MB: before or after a collection. */
    private static long heap(boolean after) throws IOException {
        Pattern line = Pattern.compile("(\\d+)M->(\\d+)M\\(");
        try (Stream<String> lines = Files.lines(WORK.resolve("gc.log"))) {
            return lines.map(line::matcher).filter(Matcher::find).mapToLong(m -> Long.parseLong(m.group(after ? 2 : 1))).max().orElse(0);
        }
    }

    private static void system(String name, Organ organ, int megabytes) throws IOException {
        etc("ioffice~" + name, "organId = " + organ.organId() + "\nname = " + organ.organName() + "\nkind = department\nsystemId = SYS-" + name
                + "\nsecret = " + LargeCalls.SECRET + "\nmaxPacketMegabytes = " + megabytes + "\n");
    }

    private static void etc(String name, String text) throws IOException {
        Files.writeString(WORK.resolve("instance/etc/vn.lienthong." + name + ".cfg"), text);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        run("rm", "-rf", folder.toString());
    }

    private static void run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IOException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
