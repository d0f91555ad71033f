package vn.lienthong.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that an extraction ran together behind a marked letter. */
class SyllablesTest {

    @ParameterizedTest
    @CsvSource({"sốhóa,số hóa", "hạtầng,hạ tầng", "vềKho,về Kho", "ĐềnghịSở,Đề nghị Sở", "chếđộ,chế độ", "dữliệutrước,dữliệutrước", "hỗtrợsinh hoạt,hỗ trợ sinh hoạt",
        "HỌVÀTÊN,HỌ VÀ TÊN", "kỳhằng quý,kỳ hằng quý", "chủtrì (chính),chủ trì (chính)"})
    void areParted(String glued, String parted) {
        assertThat(Syllables.parted(glued)).isEqualTo(parted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nghiêng ngả", "Quảng Ngãi", "giường giếng", "khuỷu tay", "thuở xưa", "Đắk Lắk", "Krông Pắc", "12/QĐ-UBND", "Mêkông", "Êđê", "Xơđăng", "VNeID", "café", "Pokémon", "hoà hòa thuỷ thủy quý", "", "ố", "ôông"})
    void stayWhereTheyAreOneWordOrNobodyCanSay(String word) {
        assertThat(Syllables.parted(word)).isSameAs(word);
    }
}
