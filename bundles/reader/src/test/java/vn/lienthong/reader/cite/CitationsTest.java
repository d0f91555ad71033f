package vn.lienthong.reader.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Moments;

class CitationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"708/BKHCN-KHTC", "6619-TB/VPTU", "01-KH/BCĐTW", "1225/QĐ-UBND", "30/2020/NĐ-CP", "05/2008/TTLT-BKHCN-BNV", "29/2018/QH14", "08-QĐi/TW",
        "123/SKHCN-QLKH&CN", "412/ĐLHT-KT+AT", "36-HD/VPTW", "491/RHMTW", "04/CĐ-TTg", "15a/TB-STC"})
    void readsANumberOfEveryKind(String notation) {
        assertThat(cite("Căn cứ văn bản số " + notation + " ngày 02/6/2025 của cơ quan cấp trên")).extracting(Citation::notation).containsExactly(notation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"đạt 90/100 điểm", "phòng, chống HIV/AIDS", "ngày 20/10/2017", "giai đoạn 2021-2025", "mỗi tháng/1 lần/1 giờ", "TCVN ISO 9001:2008", "hop-thu@12/AB.example", "01 lái xe chung /01 huyện"})
    void seesNoNumberWhereThereIsNone(String text) {
        assertThat(cite(text)).isEmpty();
    }

    @Test
    void findsDateTypeAndIssuer() {
        assertThat(cite("Thực hiện Thông báo số 15-TB/TU, ngày 10/6/2025 của Tỉnh ủy về chuyển đổi số")).singleElement().satisfies(c -> {
            assertThat(c.type()).isEqualTo("Thông báo");
            assertThat(c.date()).hasToString("2025-06-10");
            assertThat(c.issuer()).isEqualTo("Tỉnh ủy");
        });
    }

    @Test
    void joinsAShortFormToTheFullOne() {
        List<Reading.Reference> found = Citations.references(cite("Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; thực hiện Nghị quyết 57 trên địa bàn"), null);
        assertThat(found).extracting(Reading.Reference::notation).containsExactly("57-NQ/TW");
    }

    @Test
    void readsANumberGluedToItsWord() {
        assertThat(Citations.references(cite("tại Thông báo số53/TB-SKH ngày 02/3/2010 và Công vănsố 17/SKH-TH"), null)).extracting(Reading.Reference::notation).containsExactly("53/TB-SKH", "17/SKH-TH");
    }

    @Test
    void readsANumberWrittenWide() {
        assertThat(Citations.references(cite("Kế hoạch số 31 /KH - BTC ngày 08/02/2026 và Công văn số 14 - CV/ĐTN ngày 23/02/2026; Quyết định số 9/QĐ-UBND - Phòng Y tế"), null))
                .extracting(Reading.Reference::notation).containsExactly("31/KH-BTC", "14-CV/ĐTN", "9/QĐ-UBND");
    }

    @Test
    void keepsAShortFormThatStandsAlone() {
        assertThat(Citations.references(cite("các nhiệm vụ Nghị quyết 57; phương hướng"), null)).extracting(Reading.Reference::notation).containsExactly("Nghị quyết 57");
    }

    @Test
    void takesAFootnotesMarkOffOnlyWhereTheFootnoteIs() {
        Text text = Text.of("theo Công văn số 708/ABC-KHTC1 nêu trên");
        assertThat(Citations.of(text, List.of(), Set.of(1))).extracting(Citation::notation).containsExactly("708/ABC-KHTC");
        assertThat(Citations.of(text, List.of(), Set.of())).extracting(Citation::notation).containsExactly("708/ABC-KHTC1");
    }

    @Test
    void aStandardIsNoCitedDocument() {
        assertThat(cite("áp dụng QCVN 07-4:2016/BXD về hạ tầng kỹ thuật")).isEmpty();
    }

    @Test
    void leavesTheDocumentsOwnNumberOut() {
        assertThat(Citations.references(cite("Công văn số 12/UBND-TH và Kế hoạch số 012/UBND-TH"), "12/UBND-TH")).isEmpty();
    }

    private static List<Citation> cite(String s) {
        Text text = Text.of(s);
        return Citations.of(text, Moments.of(text, null), Set.of());
    }
}
