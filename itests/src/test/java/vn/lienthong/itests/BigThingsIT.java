package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.edxml.PacketWriter;
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
  private static final String SECRET = "a secret of sixteen";
  private static final Path WORK = Path.of(System.getProperty("lienthong.root"), "itests/target/big");
  private static final BlockingQueue<String> REPORTED = new LinkedBlockingQueue<>();

  private static int http;
  private static Instance platform;
  private static HttpServer ministry;

  @BeforeClass
  public static void start() throws IOException {
    Path home = WORK.resolve("instance");
    delete(WORK);
    Files.createDirectories(home);
    run("tar", "-xzf", System.getProperty("lienthong.assembly"), "--strip-components=1", "-C", home.toString());
    Files.writeString(home.resolve("bin/setenv"), "\nEXTRA_JAVA_OPTS=\"${EXTRA_JAVA_OPTS} -Xmx" + HEAP + "m -Xlog:gc:file=" + WORK.resolve("gc.log")
        + "\"\nexport EXTRA_JAVA_OPTS\n", StandardOpenOption.APPEND);
    ministry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ministry.createContext("/reports/", BigThingsIT::report);
    ministry.start();
    http = Ports.free();
    platform = new Instance(home, Map.of());
    platform.set("org.ops4j.pax.web.cfg", Map.of("org.osgi.service.http.port", Integer.toString(http)));
    platform.set("org.apache.karaf.shell.cfg", Map.of("sshPort", Integer.toString(Ports.free())));
    system("tinh", PROVINCE, 2000);
    system("so-kh", SCIENCE, 50);
    etc("dropfolder~xa", "organId = " + COMMUNE.organId() + "\nname = " + COMMUNE.organName() + "\nparent = H96\nkind = commune\nfolder = "
        + WORK.resolve("xa") + "\nmaxFileMegabytes = 2000\npollSeconds = 1\nsettleSeconds = 1\n");
    Files.createDirectories(WORK.resolve("xa"));
    etc("ministry~bo", "organId = " + MINISTRY.organId() + "\nname = " + MINISTRY.organName() + "\nendpoint = http://127.0.0.1:"
        + ministry.getAddress().getPort() + "/reports\nprotocol = rest\nuser = u\npassword = a reporting password\nreceiveTimeoutSeconds = 250\n");
    platform.start();
    until("the platform is up", () -> new String(call("countReceiveEdoc", "tinh", Map.of("messagetype", "edoc"), null), StandardCharsets.UTF_8)
        .contains("\"ErrorCode\":\"0\"") && Files.isDirectory(WORK.resolve("xa/di"))
        && new String(call("countReceiveEdoc", "so-kh", Map.of("messagetype", "edoc"), null), StandardCharsets.UTF_8).contains("\"ErrorCode\":\"0\""));
  }

  @AfterClass
  public static void stop() throws IOException {
    if (platform != null) {
      platform.close();
    }
    ministry.stop(0);
    delete(WORK.resolve("instance"));
    delete(WORK.resolve("xa"));
  }

  @Test
  public void carriesWhatIsLargerThanTheHeap() throws Exception {
    Path packet = WORK.resolve("packet.edxml");
    String file = packet(packet, "17", PROVINCE, false, SCIENCE, COMMUNE);
    timed("in by sendEdoc", () -> assertTrue(text(call("sendEdoc", "tinh", sending(PROVINCE, packet), packet)).contains("\"ErrorCode\":\"0\"")));
    timed("to the receiver's list", () -> until("it stands in the list", () -> !received().isEmpty()));
    String docId = received();
    timed("out by getEdoc", () -> assertEquals(file, fetched(docId)));
    timed("into the folder", () -> until("the folder has it", () -> in(WORK.resolve("xa/den"), file)));

    Path report = WORK.resolve("report.edxml");
    String second = packet(report, "18", PROVINCE, true, MINISTRY);
    assertTrue(text(call("sendEdoc", "tinh", sending(PROVINCE, report), report)).contains("\"ErrorCode\":\"0\""));
    timed("to the ministry", () -> assertEquals(second, REPORTED.poll(LONG.toSeconds(), TimeUnit.SECONDS)));
    Files.delete(report);

    Path own = WORK.resolve("xa/own.aside");
    packet(own, "19", COMMUNE, false, PROVINCE);
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
      HttpURLConnection connection = connection("sendEdoc", "so-kh", sending(SCIENCE, packet));
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

  /** Writes a packet with one file that cannot be compressed; returns the file's digest. */
  private static String packet(Path path, String number, Organ from, boolean report, Organ... to) throws Exception {
    Blob blob = AttachmentSink.DIGEST_ONLY.store("a", "b", noise(number));
    EdocBuilder edoc = new EdocBuilder().from(from).documentId(from.organId() + ",2026/03/02," + number + "/LON-VP").code(number, "LON-VP")
        .promulgation("Lớn Mẫu", LocalDate.of(2026, 3, 2)).type(1, 0, "Công văn").subject("V/v gửi hồ sơ lớn số " + number)
        .signer(null, "Giám đốc", "Nguyễn Thị Thử").otherInfo(new Edoc.OtherInfo(0, null, null, null, null, null, List.of(), null, null))
        .trace(new Edoc.Trace(from.organId(), LocalDateTime.of(2026, 3, 2, 8, 0)))
        .business(new Business(BusinessType.NEW, null, "Văn bản điện tử mới", 0, null, List.of(), new Business.Staff("Văn thư", null, "Lê Văn Thử", null, null, null)))
        .attachment(new Attachment("cid:1", "ho-so-" + number + ".bin", "Hồ sơ", "application/octet-stream", blob));
    for (Organ organ : to) {
      edoc.to(organ);
    }
    if (report) {
      edoc.steeringType(Edoc.STEERING_REPORT);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
      new PacketWriter().write(edoc.build(), b -> noise(number), out);
    }
    return blob.sha256();
  }

  private static InputStream noise(String seed) {
    byte[] block = new byte[1 << 20];
    new Random(seed.hashCode()).nextBytes(block);
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        return at < SIZE ? value() : -1;
      }

      private int value() {
        int value = block[(int) (at % block.length)] + (int) (at / block.length) & 0xff;
        at++;
        return value;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        if (at >= SIZE) {
          return -1;
        }
        int n = (int) Math.min(length, SIZE - at);
        for (int i = 0; i < n; i++) {
          bytes[offset + i] = (byte) value();
        }
        return n;
      }
    };
  }

  private static Map<String, String> sending(Organ from, Path packet) throws Exception {
    try (InputStream in = Files.newInputStream(packet)) {
      return Map.of("messagetype", "edoc", "from", from.organId(), "hash-file", digest(in));
    }
  }

  private static HttpURLConnection connection(String operation, String system, Map<String, String> parameters) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + http + "/vxp/" + operation).toURL().openConnection();
    connection.setRequestMethod("POST");
    Map<String, String> signed = new LinkedHashMap<>(Map.of("systemid", "SYS-" + system));
    signed.putAll(parameters);
    String json = signed.entrySet().stream().map(e -> "\"XroadVnpt-" + e.getKey() + "\":\"" + e.getValue() + "\"").collect(Collectors.joining(",", "{", "}"));
    connection.setRequestProperty("XroadVnpt-sign-header", json);
    connection.setRequestProperty("XroadVnpt-hash-header", hmac(json));
    connection.setRequestProperty("Content-Type", "application/octet-stream");
    return connection;
  }

  private static byte[] call(String operation, String system, Map<String, String> parameters, Path body) throws IOException {
    HttpURLConnection connection = connection(operation, system, parameters);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(body == null ? 2 : Files.size(body) + 2);
    try (OutputStream out = connection.getOutputStream()) {
      if (body != null) {
        Files.copy(body, out);
      }
      out.write((body == null ? "{}" : "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
    try (InputStream in = connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return in.readAllBytes();
    }
  }

  private static String received() throws IOException {
    Matcher docId = Pattern.compile("\"docId\":\"([^\"]+)\"").matcher(text(call("getReceivedEdocList", "so-kh", Map.of("messagetype", "edoc"), null)));
    return docId.find() ? docId.group(1) : "";
  }

  /** Digest of the one file in the packet that is fetched. */
  private static String fetched(String docId) throws IOException {
    HttpURLConnection connection = connection("getEdoc", "so-kh", Map.of("docId", docId));
    connection.setDoOutput(true);
    connection.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
    try (InputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 16)) {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.US_ASCII).endsWith("\"data\":\"")) {
        head.write(in.read());
      }
      Edoc edoc = (Edoc) new PacketReader().read(new Decoded(in), AttachmentSink.DIGEST_ONLY);
      return edoc.attachments().get(0).blob().sha256();
    }
  }

  /** Base64 up to the closing quote, in blocks: the JDK's own stream takes it byte by byte. */
  private static final class Decoded extends InputStream {
    private final InputStream in;
    private byte[] block = new byte[0];
    private int at;

    Decoded(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (at == block.length) {
        byte[] text = in.readNBytes(1 << 16);
        int end = 0;
        while (end < text.length && text[end] != '"') {
          end++;
        }
        block = Base64.getDecoder().decode(end == text.length ? text : java.util.Arrays.copyOf(text, end));
        at = 0;
        if (block.length == 0) {
          return -1;
        }
      }
      int n = Math.min(length, block.length - at);
      System.arraycopy(block, at, bytes, offset, n);
      at += n;
      return n;
    }
  }

  private static boolean in(Path folder, String digest) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().endsWith(".bin")).toList()) {
        try (InputStream content = Files.newInputStream(file)) {
          return digest(content).equals(digest);
        }
      }
    }
    return false;
  }

  private static void report(HttpExchange exchange) throws IOException {
    try (exchange; InputStream body = exchange.getRequestBody()) {
      String digest = digest(body);
      boolean file = exchange.getRequestURI().getPath().contains("/attachments/");
      if (file) {
        REPORTED.add(digest);
      }
      boolean asked = exchange.getRequestMethod().equals("GET");
      byte[] answer = (file || asked ? "{}" : "{\"receiptNumber\":\"TN-1\",\"receivedAt\":\"2026-03-02T09:00:00+07:00\",\"state\":\"RECEIVED\"}")
          .getBytes(StandardCharsets.US_ASCII);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(asked ? 404 : file ? 201 : 200, answer.length);
      exchange.getResponseBody().write(answer);
    }
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
        + "\nsecret = " + SECRET + "\nmaxPacketMegabytes = " + megabytes + "\n");
  }

  private static void etc(String name, String text) throws IOException {
    Files.writeString(WORK.resolve("instance/etc/vn.lienthong." + name + ".cfg"), text);
  }

  private static String digest(InputStream in) throws IOException {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(sha256.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String hmac(String json) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(json.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC", e);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
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
