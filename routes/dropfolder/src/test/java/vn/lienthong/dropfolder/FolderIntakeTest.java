package vn.lienthong.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.PacketWriter;
import vn.lienthong.testkit.ListedDirectory;
import vn.lienthong.testkit.RecordingIntake;
import vn.lienthong.testkit.Samples;

class FolderIntakeTest {
    @TempDir
    Path temporary;

    private final RecordingIntake intake = new RecordingIntake();
    private final Partner partner = new Partner("xa", Samples.COMMUNE.organId(), 1 << 20,
        new ListedDirectory(List.of(Samples.agency(Samples.COMMUNE, "H99"))));
    private Share share;
    private Layout layout;
    private SentFiles sent;
    private SentFolders folders;

    @BeforeEach
    void layOut() throws IOException {
        share = new Share(temporary.resolve("xa"), "xa");
        layout = share.layout();
        sent = new SentFiles(new Submission(partner, layout, share.blobs(), intake));
        folders = new SentFolders(layout, new Submission(partner, layout, share.blobs(), intake));
    }

    @AfterEach
    void close() {
        share.close();
    }

    private Path put(String name, String text) throws IOException {
        return Files.writeString(layout.di().resolve(name), text);
    }

    @Test
    void takesAPlainFileAsALetterOfTheAgency() throws IOException {
        sent.take(put("Báo cáo quý I (NV-2026-000123).txt", "Kính gửi: UBND tỉnh"));
        RecordingIntake.Taken letter = intake.taken().get(0);
        assertThat(letter.consignment().form()).isEqualTo(Consignment.Form.LETTER);
        assertThat(letter.consignment().organId()).isEqualTo("H99.45");
        Edoc edoc = (Edoc) letter.consignment().packet();
        assertThat(edoc.from()).isEqualTo(Samples.COMMUNE);
        assertThat(edoc.subject()).isEqualTo("Báo cáo quý I (NV-2026-000123)");
        assertThat(letter.files()).containsOnlyKeys("Báo cáo quý I (NV-2026-000123).txt");
        assertThat(names(layout.di())).isEmpty();
        assertThat(names(layout.daGui())).containsExactly("Báo cáo quý I (NV-2026-000123).txt");
        assertThat(Files.readString(only(layout.bienNhan()))).contains("Đã tiếp nhận", "English");
    }

    @Test
    void takesAPacketWithItsFilesAndKeepsTheOriginal() throws IOException {
        Shipment shipment = share.shipments()
            .document(Cargo.REPORT, Samples.report().from(Samples.COMMUNE).build(),
                Share.file("báo cáo.txt", "nội dung"));
        try (var out = Files.newOutputStream(layout.di().resolve("bao-cao.edxml"))) {
            new PacketWriter().write(shipment.packet(), share.blobs()::open, out);
        }
        sent.take(layout.di().resolve("bao-cao.edxml"));
        RecordingIntake.Taken packet = intake.taken().get(0);
        assertThat(packet.consignment().form()).isEqualTo(Consignment.Form.PACKET);
        assertThat(packet.consignment().original()).isNotNull();
        assertThat(packet.files().get("báo cáo.txt")).isEqualTo("nội dung".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void putsARefusedFileAsideWithCauseAndCure() throws IOException {
        intake.refuse(Admission.Reason.NOT_ISSUED);
        sent.take(put("du-thao.txt", "dự thảo"));
        assertThat(names(layout.loi())).containsExactly("du-thao.txt", "du-thao.txt.loi.txt");
        assertThat(Files.readString(layout.loi().resolve("du-thao.txt.loi.txt"))).contains("Hãy sửa rồi gửi lại", "Mend it");
        assertThat(layout.loi().resolve("du-thao.txt")).hasContent("dự thảo");
    }

    @Test
    void refusesWhatIsNoPacketNoLetterOrTooLarge() throws IOException {
        sent.take(put("hong.edxml", "<edXML"));
        sent.take(put("chay.exe", "MZ"));
        try (RandomAccessFile large = new RandomAccessFile(layout.di().resolve("lon.pdf").toFile(), "rw")) {
            large.setLength((1 << 20) + 1);
        }
        sent.take(layout.di().resolve("lon.pdf"));
        assertThat(intake.taken()).isEmpty();
        assertThat(names(layout.di())).isEmpty();
        assertThat(names(layout.loi())).contains("hong.edxml", "chay.exe", "lon.pdf", "hong.edxml.loi.txt", "chay.exe.loi.txt", "lon.pdf.loi.txt");
        assertThat(Files.readString(layout.loi().resolve("chay.exe.loi.txt"))).contains(".edxml");
    }

    @Test
    void leavesAFileWhereItIsWhileThePlatformCannotStore() throws IOException {
        Path file = put("bao-cao.txt", "báo cáo");
        intake.refuse(Admission.Reason.TRY_LATER);
        assertThatThrownBy(() -> sent.take(file)).isInstanceOf(IOException.class);
        assertThat(file).exists();
        intake.accept();
        sent.take(file);
        assertThat(file).doesNotExist();
    }

    @Test
    void keepsBothOfTwoFilesWithOneName() throws IOException {
        sent.take(put("bao-cao.txt", "tháng 1"));
        sent.take(put("bao-cao.txt", "tháng 2"));
        assertThat(names(layout.daGui())).containsExactly("bao-cao (2).txt", "bao-cao.txt");
        assertThat(intake.taken()).extracting(t -> t.consignment().externalId()).doesNotHaveDuplicates();
    }

    @Test
    void takesAFolderOfFilesAsOneLetterWhenItStandsStill() throws IOException {
        Path folder = Files.createDirectories(layout.di().resolve("Báo cáo quý I [NV-2026-000123]"));
        Files.writeString(folder.resolve("a-phu-luc.xlsx"), "bảng");
        folders.look();
        Files.writeString(folder.resolve("bao-cao.pdf"), "báo cáo");
        folders.look();
        assertThat(intake.taken()).as("it changed between two looks").isEmpty();
        folders.look();
        RecordingIntake.Taken letter = intake.taken().get(0);
        assertThat(((Edoc) letter.consignment().packet()).subject()).isEqualTo("Báo cáo quý I [NV-2026-000123]");
        assertThat(letter.files().keySet()).containsExactly("bao-cao.pdf", "a-phu-luc.xlsx");
        assertThat(layout.daGui().resolve(folder.getFileName()).resolve("bao-cao.pdf")).hasContent("báo cáo");
        folders.look();
        assertThat(intake.taken()).hasSize(1);
    }

    @Test
    void waitsForAFolderInWhichSomebodyWorksAndRefusesOneWithFoldersInIt() throws IOException {
        Path open = Files.createDirectories(layout.di().resolve("dang-soan"));
        Files.writeString(open.resolve("~$bao-cao.docx"), "khóa");
        Files.writeString(open.resolve("bao-cao.docx"), "đang soạn");
        Path nested = Files.createDirectories(layout.di().resolve("long-nhau").resolve("trong")).getParent();
        folders.look();
        folders.look();
        assertThat(intake.taken()).isEmpty();
        assertThat(open).exists();
        assertThat(nested).doesNotExist();
        assertThat(Files.readString(layout.loi().resolve("long-nhau.loi.txt"))).contains("thư mục con", "no folders");
    }

    @Test
    void doesNotFollowALinkOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(temporary.resolve("ngoai.txt"), "của người khác");
        Path link = Files.createSymbolicLink(layout.di().resolve("link.txt"), outside);
        sent.take(link);
        assertThat(intake.taken()).isEmpty();
        assertThat(outside).exists();
    }

    @Test
    void reportsADocumentAsReceivedThatWasMovedToDaNhan() throws IOException {
        Shipment shipment = share.directive();
        share.sender().send(shipment);
        Path moved = Files.move(only(layout.den()), layout.daNhan().resolve("đổi tên cũng được"));
        taken().taken(moved.resolve(FolderSender.MARK));
        StatusReport status = (StatusReport) intake.taken().get(0).consignment().packet();
        assertThat(status.code()).isEqualTo("03");
        assertThat(status.from()).isEqualTo(Samples.COMMUNE);
        assertThat(status.responseFor().documentId()).isEqualTo(shipment.document().edoc().documentId());
        assertThat(status.timestamp()).isEqualTo(LocalDateTime.of(2026, 3, 2, 8, 0));
    }

    @Test
    void believesNoMarkOfADeliveryToSomebodyElse() throws IOException {
        Shipment other = share.shipments("xa-khac", Samples.SCIENCE).directive();
        taken().taken(Files.writeString(temporary.resolve("mark"), other.delivery().id()));
        taken().taken(Files.writeString(temporary.resolve("mark"), "không có"));
        taken().taken(Files.writeString(temporary.resolve("mark"), "x".repeat(5_000)));
        assertThat(intake.taken()).isEmpty();
    }

    private TakenFolders taken() {
        return new TakenFolders(partner, share.store(), share.blobs(), intake, share.clock());
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
