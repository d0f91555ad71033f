package vn.lienthong.bench.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.LetterPdf;
import vn.lienthong.simulators.documents.Packets;

/**
 * The documents that every contestant carries: packets of about 20 KB, each a notice of its own with one PDF, whose
 * digest a signature in the packet covers; from one of eight agencies to the same three. Made once, kept in the working
 * folder.
 */
public final class Load {
    /** Agencies that send. */
    public static final int SENDERS = 8;
    /** Recipients of each document: by the axis, by mail, by REST. */
    public static final List<Organ> RECIPIENTS = List.of(Organ.of("H37.13", "Sở Tài chính tỉnh Lạng Sơn"),
        Organ.of("H37.12", "Sở Khoa học và Công nghệ tỉnh Lạng Sơn"), Organ.of("G06", "Bộ Khoa học và Công nghệ"));
    private static final Pattern FILE = Pattern.compile("vb-(\\d{6})\\.pdf");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final byte[][] packets;

    private Load(byte[][] packets) {
        this.packets = packets;
    }

    /** So many documents. */
    static Load of(Path folder, int count) throws Exception {
        Files.createDirectories(folder);
        Path kept = kept(folder, count);
        if (!Files.exists(kept)) {
            Signatures signatures = Signatures.in(folder);
            byte[][] made = IntStream.range(0, count).parallel().mapToObj(i -> packet(i, signatures)).toArray(byte[][]::new);
            write(kept, made);
        }
        return new Load(read(kept, count));
    }

    /** A file with at least so many, or the one to be made. */
    private static Path kept(Path folder, int count) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("packets-\\d+"))
                .filter(f -> Integer.parseInt(f.getFileName().toString().substring(8)) >= count).findFirst().orElse(folder.resolve("packets-" + count));
        }
    }

    /** OrganId of a sender. */
    static String sender(int number) {
        return "H37.2" + number;
    }

    /** A document's packet; where more are asked for than there are, the first come again. */
    byte[] packet(int document) {
        return packets[document % packets.length];
    }

    /** Which document a packet, a mail or a report is, by the name of its file; -1 if it names none. */
    static int which(CharSequence text) {
        Matcher file = FILE.matcher(text);
        return file.find() ? Integer.parseInt(file.group(1)) : -1;
    }

    private static byte[] packet(int i, Signatures signatures) {
        try {
            Organ issuer = Organ.of(sender(i % SENDERS), "Sở số " + (i % SENDERS + 1) + " tỉnh Lạng Sơn");
            Letter letter = new Letter(issuer, "UBND TỈNH LẠNG SƠN", String.valueOf(1000 + i), "TB-S" + (i % SENDERS + 1), "Lạng Sơn", DAY, "Thông báo",
                "Lịch làm việc và đầu mối liên hệ về nền tảng số dùng chung, đợt " + i, List.of(),
                List.of("Căn cứ kế hoạch công tác năm 2026, Sở thông báo đầu mối liên hệ về nền tảng số dùng chung của tỉnh như sau:",
                    "1. Bộ phận hỗ trợ làm việc trong giờ hành chính tại trụ sở, phòng " + (100 + i % 300) + "; số lượt hỗ trợ trong tháng trước là " + i + ".",
                    "2. Tài liệu hướng dẫn sử dụng được đăng trên cổng thông tin của Sở, gồm phần dành cho văn thư và phần dành cho chuyên viên.",
                    "Sở thông báo để các cơ quan được biết./."),
                List.of("Như trên", "Lưu: VT"), null, "GIÁM ĐỐC", "Lý Văn Mẫu");
            byte[] pdf = LetterPdf.of(letter);
            String name = String.format("vb-%06d.pdf", i);
            return Packets.of(letter, LocalDateTime.of(2026, 3, 2, 8, 0)).to(RECIPIENTS.toArray(Organ[]::new)).file(name, "Thông báo", pdf)
                .signature(signatures.sign(MessageDigest.getInstance("SHA-256").digest(pdf))).bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Document " + i + " could not be made", e);
        }
    }

    private static void write(Path file, byte[][] packets) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (OutputStream raw = Files.newOutputStream(draft); DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw))) {
            for (byte[] packet : packets) {
                out.writeInt(packet.length);
                out.write(packet);
            }
        }
        Files.move(draft, file);
    }

    private static byte[][] read(Path file, int count) throws IOException {
        byte[][] packets = new byte[count][];
        try (InputStream raw = Files.newInputStream(file); DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
            for (int i = 0; i < count; i++) {
                packets[i] = in.readNBytes(in.readInt());
            }
        }
        return packets;
    }
}
