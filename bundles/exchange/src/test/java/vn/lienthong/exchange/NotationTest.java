package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.api.packet.Edoc;

class NotationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-none-", value = {
        "708/BKHCN-KHTC | 708 | BKHCN-KHTC", "57-NQ/TW | 57 | NQ/TW", "6619-TB/VPTU | 6619 | TB/VPTU", "44/2025/QĐ-UBND | 44 | 2025/QĐ-UBND",
        "01-KH/BCĐTW | 01 | KH/BCĐTW", "12a/TB-VP | 12a | TB-VP", "/VP-KGVX | -none- | VP-KGVX", "-TB/VPTU | -none- | TB/VPTU"})
    void comesApartAndTogetherAgain(String written, String number, String notation) {
        Edoc.Code code = Notation.parse(written);
        assertThat(code.number()).isEqualTo(number);
        assertThat(code.notation()).isEqualTo(notation);
        assertThat(code.joined()).isEqualTo(written);
    }

    @Test
    void keepsWhatItCannotTakeApart() {
        assertThat(Notation.parse("Nghị quyết 57").joined()).endsWith("Nghị quyết 57");
        assertThat(Notation.parse(" ")).isNull();
        assertThat(Notation.parse(null)).isNull();
        assertThat(Notation.parse("15").numbered()).isTrue();
    }
}
