package vn.lienthong.bench.engine;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import vn.lienthong.bench.Bench;
import vn.lienthong.bench.Table;
import vn.lienthong.simulators.platform.Await;

/** Heap and time for a packet with an attachment of 1 GB, in and out, by the axis protocol and by SOAP: {@code big [MEGABYTES]}. */
public final class Big {
    private static final int HEAP = 190;
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int BUFFER = 1 << 16;

    private final Ours ours;
    private final List<String> lines = new ArrayList<>();

    private final Table table;

    private Big(Ours ours, Table table) {
        this.ours = ours;
        this.table = table;
    }

    private interface Step {
        void run() throws Exception;
    }

    /** See {@code ./dev bench}. */
    public static void run(List<String> args, Table table) throws Exception {
        int megabytes = args.isEmpty() ? 1024 : Integer.parseInt(args.get(0));
        Path home = Bench.fresh("big");
        Path files = Files.createDirectories(home.resolve("packets"));
        try (Ours ours = new Ours(Bench.assembly(), home, "-Xms64m -Xmx" + HEAP + "m")) {
            ours.start(new Track(0, Load.RECIPIENTS.size()), false);
            Big big = new Big(ours, table);
            big.lines.addAll(List.of("| attachment of " + megabytes + " MB, -Xmx" + HEAP + "m | seconds | heap at most |", "|---|---|---|"));
            big.axis(BigPacket.write(files.resolve("axis"), 1, megabytes));
            big.soap(BigPacket.write(files.resolve("soap"), 2, megabytes));
        }
        // Gigabytes; after a failure they stay to be looked at.
        Bench.fresh("big");
    }

    private void axis(BigPacket packet) throws Exception {
        Axis sender = new Axis(ours.endpoint(), Partners.system(0), Partners.SECRET);
        Axis recipient = new Axis(ours.endpoint(), Partners.FETCHES, Partners.SECRET);
        measured("in by the axis protocol", () -> sender.send(Load.sender(0), packet.file(), packet.sha256()));
        String docId = waiting(recipient);
        measured("out by the axis protocol", () -> same(packet, base64(recipient.open(docId))));
        recipient.done(docId);
    }

    private void soap(BigPacket packet) throws Exception {
        SoapAxis sender = new SoapAxis(ours.soap(), Partners.system(0), Partners.SECRET);
        SoapAxis recipient = new SoapAxis(ours.soap(), Partners.FETCHES, Partners.SECRET);
        measured("in by SOAP", () -> sender.send(Load.sender(0), packet));
        String docId = waiting(new Axis(ours.endpoint(), Partners.FETCHES, Partners.SECRET));
        measured("out by SOAP", () -> same(packet, recipient.open(docId)));
    }

    private static String waiting(Axis recipient) throws InterruptedException {
        return Await.until("it is in the recipient's list", LONG, () -> recipient.list("edoc"), list -> !list.isEmpty()).get(0);
    }

    private void measured(String what, Step step) throws Exception {
        Server.Reading before = ours.server().read();
        long start = System.nanoTime();
        step.run();
        lines.add(String.format(Locale.ROOT, "| %s | %.1f | %.0f MB |", what, (System.nanoTime() - start) / 1e9, ours.server().peakHeap(before)));
        table.set("big", lines);
    }

    /** Reads as much as the packet is long. */
    private static void same(BigPacket packet, InputStream content) throws IOException {
        MessageDigest digest = BigPacket.digest();
        byte[] buffer = new byte[BUFFER];
        try (content) {
            long left = Files.size(packet.file());
            for (int n = 0; left > 0 && n >= 0; left -= Math.max(n, 0)) {
                n = content.read(buffer, 0, (int) Math.min(buffer.length, left));
                digest.update(buffer, 0, Math.max(n, 0));
            }
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(packet.sha256())) {
            throw new IOException("What came out is not what went in");
        }
    }

    /** What is in the string {@code data} of an answer. */
    private static InputStream base64(InputStream answer) throws IOException {
        InputStream in = new BufferedInputStream(answer, BUFFER);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\"data\":\"") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("The platform answered " + head);
            }
            head.append((char) b);
        }
        return Base64.getDecoder().wrap(new FilterInputStream(in) {
            private boolean over;

            @Override
            public int read() throws IOException {
                int b = over ? -1 : super.read();
                over |= b == '"';
                return over ? -1 : b;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int n = 0;
                for (int b = length == 0 ? -1 : read(); b >= 0; b = n < length ? read() : -1) {
                    bytes[offset + n++] = (byte) b;
                }
                return n == 0 && length > 0 ? -1 : n;
            }
        });
    }
}
