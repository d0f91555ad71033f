package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.directory.GroupFile;
import vn.lienthong.testkit.Settings;

/** The five real drafts, as a clerk carries them; skipped where the folder is not there. */
class SeedsTest {

    private static final Path SEEDS = Path.of("../../../shared/seeds");
    private final House house = new House();

    @BeforeEach
    void directory() {
        Assumptions.assumeTrue(Files.isDirectory(SEEDS), "the folder of real documents is not here");
        province("H37", "Lạng Sơn");
        province("H41", "Nghệ An");
        house.agency("id=G06", "name=Bộ Khoa học và Công nghệ", "kind=ministry", "channels=dropfolder:bo");
        house.directory.addGroupFile(new GroupFile(Settings.of(GroupFile.Config.class, "key=sbn37", "names=Các sở, ban, ngành",
                "owner=H37"), Map.of("service.pid", "sbn37")));
        house.directory.addGroupFile(new GroupFile(Settings.of(GroupFile.Config.class, "key=xp37", "names=UBND các xã, phường",
                "owner=H37"), Map.of("service.pid", "xp37")));
        house.directory.addGroupFile(new GroupFile(Settings.of(GroupFile.Config.class, "key=xp41", "names=UBND các xã", "owner=H41"),
                Map.of("service.pid", "xp41")));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void province(String id, String place) {
        String n = id.substring(1);
        house.agency("id=" + id, "name=Ủy ban nhân dân tỉnh " + place, "kind=province", "channels=dropfolder:" + id);
        house.agency("id=" + id + ".01", "name=Văn phòng UBND tỉnh " + place, "parent=" + id, "kind=office", "channels=dropfolder:vp" + n);
        List<String> departments = List.of("Khoa học và Công nghệ", "Tài chính", "Nội vụ", "Xây dựng", "Văn hóa, Thể thao và Du lịch",
                "Nông nghiệp và Môi trường", "Y tế", "Giáo dục và Đào tạo");
        for (int i = 0; i < departments.size(); i++) {
            house.agency("id=" + id + "." + (12 + i), "name=Sở " + departments.get(i) + " tỉnh " + place, "parent=" + id, "groups=sbn" + n,
                    "channels=dropfolder:s" + n + i);
        }
        house.agency("id=" + id + ".30", "name=Công an tỉnh " + place, "parent=" + id, "groups=sbn" + n, "channels=dropfolder:ca" + n);
        for (int i = 1; i < 4; i++) {
            house.agency("id=" + id + ".7" + i, "name=UBND xã Số " + i, "parent=" + id, "groups=xp" + n, "channels=dropfolder:x" + n + i);
        }
    }

    private String carried(String seed, String organId, String notation) throws IOException {
        String text;
        try (Stream<Path> files = Files.list(SEEDS)) {
            text = Files.readString(files.filter(f -> f.getFileName().toString().startsWith(seed) && f.toString().endsWith(".txt"))
                    .findFirst().orElseThrow());
        }
        Admission answer = house.letter(organId, null, text);
        String id = House.id(answer);
        assertThat(((Admission.Accepted) answer).held()).isTrue();
        assertThat(house.document(id).state()).isEqualTo(StoredDocument.State.HELD);
        assertThat(house.reading(id).found(Finding.BLANK_NUMBER)).isTrue();
        assertThat(house.document(id).edoc().notation()).isEqualTo(notation);
        house.intake.register(id, "7" + seed, LocalDate.of(2026, 3, 2), "operator:demo");
        house.intake.dispatch(id);
        assertThat(house.document(id).state()).isEqualTo(StoredDocument.State.DISPATCHED);
        return id;
    }

    private List<String> recipients(String id) {
        return house.deliveries(id).stream().map(Delivery::recipientId).collect(Collectors.toList());
    }

    private List<String> unresolved(String id) {
        return house.reading(id).findings().stream().filter(f -> f.kind().equals(Finding.UNRESOLVED_RECIPIENT)).map(Finding::quote)
                .toList();
    }

    @Test
    void carriesTheInvitationToWhomItNames() throws IOException {
        String id = carried("000", "H37.01", "/TB-VP");
        assertThat(recipients(id)).containsExactlyInAnyOrder("H37.12", "H37.13", "H37.14", "H37.15", "H37.16", "H37.17", "H37.18", "H37.19",
                "H37.30");
        assertThat(unresolved(id)).anyMatch(q -> q.contains("VNPT Lạng Sơn"));
        assertThat(house.obligations(id)).anySatisfy(o -> {
            assertThat(o.assigneeId()).isEqualTo("H37.12");
            assertThat(o.due()).isEqualTo(Instant.parse("2026-05-19T04:00:00Z"));
        });
    }

    @Test
    void leavesTheContradictoryDateToAPerson() throws IOException {
        String id = carried("001", "H37.01", "/TB-VP");
        assertThat(recipients(id)).contains("H37.12", "H37.71", "H37.72", "H37.73");
        Obligation doubtful = house.obligations(id).stream()
                .filter(o -> o.doubt() != null && o.doubt().startsWith(Finding.WEEKDAY_MISMATCH)).findFirst().orElseThrow();
        assertThat(doubtful.state()).isEqualTo(Obligation.State.PROPOSED);
        assertThat(doubtful.due()).isNull();
        assertThatThrownBy(() -> house.obligations.confirm(doubtful.code(), null, "operator:demo"))
                .isInstanceOf(IllegalArgumentException.class);
        Obligation settled = house.obligations.confirm(doubtful.code(), Instant.parse("2026-04-01T02:00:00Z"), "operator:demo");
        assertThat(settled.state()).isEqualTo(Obligation.State.OPEN);
        assertThat(settled.due()).isEqualTo(Instant.parse("2026-04-01T02:00:00Z"));
    }

    @Test
    void carriesTheLetterWithADayAndAMonthlyDuty() throws IOException {
        String id = carried("002", "H37.01", "/VP-KGVX");
        assertThat(recipients(id)).containsExactlyInAnyOrder("H37.12", "H37.14");
        assertThat(house.obligations(id)).extracting(Obligation::due).contains(Instant.parse("2025-06-18T16:59:59Z"),
                Instant.parse("2026-03-19T16:59:59Z"));
    }

    @Test
    void carriesAWorkProgrammeUpwardsAndDownwards() throws IOException {
        String id = carried("003", "H41.12", "/TB-SKHCN");
        assertThat(recipients(id)).containsExactlyInAnyOrder("G06", "H41", "H41.71", "H41.72", "H41.73");
        assertThat(house.obligations(id)).hasSizeGreaterThan(100).allSatisfy(o -> assertThat(o.due()).isNotNull());
    }

    @Test
    void expandsTheGroupsOfTheProvince() throws IOException {
        String id = carried("004", "H37.01", "/VP-KGVX");
        assertThat(recipients(id)).hasSize(12).contains("H37.12", "H37.30", "H37.73");
        assertThat(unresolved(id)).isEmpty();
        assertThat(house.obligations(id)).anySatisfy(o -> assertThat(o.due()).isEqualTo(Instant.parse("2026-02-23T16:59:59Z")));
    }
}
