package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void foldsVietnameseToBareLetters() {
        assertThat(Text.folded("Đề án  SỐ 06: Ứng dụng\u00a0dữ liệu, ỷ lại")).isEqualTo("de an so 06: ung dung du lieu, y lai");
        assertThat(Text.folded(Normalizer.normalize("Điều phối", Normalizer.Form.NFD))).isEqualTo("dieu phoi");
    }

    @Test
    void comparesNotationsWithoutSpacesCaseDashesAndLeadingZeros() {
        assertThat(Text.notationKey(" 08 /QĐ – ubnd")).isEqualTo("8/QĐ-UBND");
        assertThat(Text.notationKey("/VP-KGVX")).isEqualTo("/VP-KGVX");
        assertThat(Text.notationKey("000/x")).isEqualTo("0/X");
        assertThat(Text.notationKey("  ")).isNull();
        assertThat(Text.notationKey(null)).isNull();
    }

    @Test
    void makesAPatternOfEachWord() {
        assertThat(Text.patterns(" Đề  50%_! ")).containsExactly("%de%", "%50!%!_!!%");
        assertThat(Text.patterns("  ")).isEmpty();
    }

    @Test
    void storesWhatEveryDatabaseTakes() {
        assertThat(Text.storable("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(Text.storable("half \uD83D.")).isEqualTo("half ?.");
        assertThat(Text.storable("whole \uD83D\uDCE8")).isEqualTo("whole \uD83D\uDCE8");
        assertThat(Text.storable(null)).isNull();
    }
}
