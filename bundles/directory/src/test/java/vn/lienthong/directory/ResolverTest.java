package vn.lienthong.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Resolution;
import vn.lienthong.api.directory.Resolution.Outcome;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.StoreInFolder;

class ResolverTest {

    private static final String OFFICE = "H97.01";
    private static StoreInFolder kept;
    private static DirectoryOfFiles directory;

    @BeforeAll
    static void open() {
        kept = StoreInFolder.temporary(new SettableClock());
        directory = TwoProvinces.in(kept.store());
    }

    @AfterAll
    static void close() {
        directory.close();
        kept.close();
    }

    private static Resolution resolve(String name, String sender) {
        return directory.resolve(name, sender);
    }

    private static List<String> ids(Resolution r) {
        return r.agencies().stream().map(Agency::id).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sở Khoa học và Công nghệ | H97.12",
        "- Sở Khoa học và Công nghệ; | H97.12",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ | H97.12",
        "Sở KH&CN | H97.12",
        "Sở KH-CN | H97.12",
        "Sở KHCN tỉnh Sao Mai | H97.12",
        "Sở Khoa học và Công nghệ Sao Mai | H97.12",
        "Sở Khoa học và Công nghệ Bình Minh | H98.12",
        "Sở Khoa học và Công nghệ tỉnh Bình Minh | H98.12",
        "Sở GD&ĐT | H97.19",
        "Sở VHTT&DL | H97.16",
        "Sở Văn hoá, Thể thao và Du lịch | H97.16",
        "UBND tỉnh (để b/c) | H97",
        "Uỷ ban nhân dân tỉnh | H97",
        "Ủy ban nhân dân tỉnh Sao Mai | H97",
        "UBND tỉnh Bình Minh | H98",
        "Công an tỉnh | H97.30",
        "Bộ KH&CN (Đề b/c) | G96",
        "Thường trực Tỉnh ủy | A97",
        "TT Tỉnh uỷ | A97",
        "VP Tỉnh ủy | A97.01",
        "UBND xã Suối Trong 2 | H97.72",
        "Báo và PTTH tỉnh | H97.60",
        "Trung tâm Phục vụ hành chính công tỉnh | H97.31",
        "Giám đốc, các Phó Giám đốc Sở Khoa học và Công nghệ | H97.12",
        "Lãnh đạo Sở, Lãnh đạo các phòng liên quan Sở KH-CN | H97.12",
        "Lãnh đạo các phòng chuyên môn, đơn vị trực thuộc Sở Khoa học và Công nghệ | H97.12",
        "Giám đốc Sở Văn hóa, Thể thao và Du lịch | H97.16"})
    void understandsAnAgency(String name, String id) {
        Resolution r = resolve(name, OFFICE);
        assertThat(r.outcome()).isEqualTo(Outcome.AGENCY);
        assertThat(ids(r)).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Như trên", "- Như trên;", "Như thành phần mời", "Như Điều 3", "Lưu: VT, KGVX(HTHT)", "Lưu VT", "Lưu: VT, KGVX(KGVX).",
        "Chủ tịch, các Phó Chủ tịch UBND tỉnh", "C, PCVP UBND tỉnh, các phòng CM, HC-QT, Trung tâm Thông tin",
        "C, PCVP UBND tỉnh, các Phòng: KGVX, TH, TTTT", "C, PCVP UBND tỉnh, các Phòng CV, HCQT, TTTT",
        "Đồng chí Trần Văn Mẫu, Phó Chủ tịch UBND tỉnh - Chủ trì", "Các phòng, các đơn vị trực thuộc", "Văn phòng UBND tỉnh",
        "Đồng chí Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo"})
    void leavesTheSendersOwnHouseAlone(String name) {
        assertThat(resolve(name, OFFICE).outcome()).isEqualTo(Outcome.INTERNAL);
    }

    @Test
    void keepsPersonsInTheHouseEvenWhereAnAliasNamesThem() {
        try (StoreInFolder store = StoreInFolder.temporary(new SettableClock())) {
            DirectoryOfFiles named = new DirectoryOfFiles(store.store());
            named.addAgencyFile(Etc.agency("1.cfg", "id=H97", "name=UBND tỉnh Sao Mai", "kind=province",
                    "aliases=Chủ tịch, các Phó Chủ tịch UBND tỉnh"));
            named.addAgencyFile(Etc.agency("2.cfg", "id=H97.01", "name=Văn phòng UBND tỉnh Sao Mai", "kind=office", "parent=H97"));
            assertThat(named.resolve("Chủ tịch, các Phó Chủ tịch UBND tỉnh", "H97.01").outcome()).isEqualTo(Outcome.INTERNAL);
            named.close();
        }
    }

    @Test
    void takesAPersonOfAnotherHouseForThatHouse() {
        Resolution r = resolve("Đồng chí Trần Văn Mẫu – PCT UBND tỉnh (Đề b/c)", "H98.12");
        assertThat(ids(r)).containsExactly("H98");
    }

    @Test
    void expandsAGroupToItsMembers() {
        Resolution r = resolve("UBND các xã, phường", OFFICE);
        assertThat(r.outcome()).isEqualTo(Outcome.GROUP);
        assertThat(ids(r)).containsExactly("H97.71", "H97.72", "H97.73");
        assertThat(ids(resolve("Chủ tịch UBND các xã, phường", OFFICE))).hasSize(3);
        assertThat(ids(resolve("Các sở, ban, ngành", OFFICE))).hasSize(9);
    }

    @Test
    void usesTheGroupOfTheSendersOwnProvince() {
        assertThat(ids(resolve("UBND các xã, phường", "H98.13"))).containsExactly("H98.71", "H98.72", "H98.73");
        assertThat(resolve("Các sở, ban, ngành", "H98.01").outcome()).isNotEqualTo(Outcome.GROUP);
    }

    @Test
    void resolvesEachMemberOfAListUnderAHead() {
        Resolution r = resolve("Đại diện Lãnh đạo các sở, ngành: Tài chính, Nội vụ, Xây dựng, Văn hóa, Thể thao và Du lịch, "
                + "Nông nghiệp và Môi trường, Y tế, Giáo dục và Đào tạo, Công an tỉnh, Văn phòng UBND tỉnh;", OFFICE);
        assertThat(r.outcome()).isEqualTo(Outcome.GROUP);
        assertThat(ids(r)).containsExactly("H97.14", "H97.13", "H97.15", "H97.16", "H97.17", "H97.18", "H97.19", "H97.30");
        assertThat(r.unresolved()).isEmpty();
    }

    @Test
    void namesThePartsOfAListThatNobodyBears() {
        Resolution r = resolve("Đại diện Lãnh đạo: VNPT Sao Mai, Viettel Sao Mai, Trung tâm Phục vụ hành chính công tỉnh", OFFICE);
        assertThat(ids(r)).containsExactly("H97.31");
        assertThat(r.unresolved()).containsExactly("VNPT Sao Mai", "Viettel Sao Mai");
    }

    @Test
    void resolvesSeveralNamesInOneLine() {
        assertThat(ids(resolve("Sở Khoa học và Công nghệ, Sở Nội vụ", OFFICE))).containsExactly("H97.12", "H97.13");
        assertThat(ids(resolve("Sở Khoa học và Công nghệ; Sở Tài chính.", OFFICE))).containsExactly("H97.12", "H97.14");
        assertThat(ids(resolve("Giám đốc, các Phó Giám đốc Sở Khoa học và Công nghệ; Lãnh đạo các phòng chuyên môn, đơn vị trực thuộc Sở Khoa học và Công nghệ",
                OFFICE))).containsExactly("H97.12");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"các cơ quan liên quan", "Các cơ quan, đơn vị liên quan (giao UBND các xã, phường mời)",
        "Các thành phần tham dự", "Các cơ quan, đơn vị (có tên trong danh sách kèm theo Giấy mời)", "các sở, ngành liên quan"})
    void callsAnOpenSetOpen(String name) {
        assertThat(resolve(name, OFFICE).outcome()).isEqualTo(Outcome.OPEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Hội Nghề cá", "Sở Ngoại vụ", "Thành viên Ban Chỉ đạo phát triển khoa học tỉnh", "Viễn thông Sao Mai"})
    void doesNotGuess(String name) {
        assertThat(resolve(name, OFFICE).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void neverTakesAnotherProvincesDepartmentForItsOwn() {
        assertThat(resolve("Báo và PTTH tỉnh", "H98.01").outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void choosesNobodyWhereTwoCouldBeMeant() {
        Resolution r = resolve("UBND tỉnh", "G96");
        assertThat(r.outcome()).isEqualTo(Outcome.AMBIGUOUS);
        assertThat(r.agencies()).isEmpty();
    }

    @Test
    void understandsDecomposedTextLikeComposed() {
        String decomposed = java.text.Normalizer.normalize("Sở Khoa học và Công nghệ", java.text.Normalizer.Form.NFD);
        assertThat(ids(resolve(decomposed, OFFICE))).containsExactly("H97.12");
    }
}
