package vn.lienthong.reader.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MẬT                                         | MẬT
        TỐI MẬT                                     | TỐI MẬT
        [TUYỆT MẬT]                                 | TUYỆT MẬT
        Độ mật: Tối mật                             | TỐI MẬT
        Mức độ mật: Mật                             | MẬT
        MẬT Kính gửi: Sở Tài chính                  | MẬT
        """)
    void seesAMark(String line, String level) {
        assertThat(Secrecy.in("UBND TỈNH HÀ TRUNG\nSố: 12/UBND-NC\n" + line + "\nNội dung")).extracting(Secrecy::level).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT     Hà Trung, ngày 02 tháng 5 năm 2025", "Số: 05/BC-CA   TỐI MẬT", "SỞ NỘI VỤ\tMẬT"})
    void seesAMarkBesideOtherWordsOfTheHead(String line) {
        assertThat(Secrecy.in("UBND TỈNH HÀ TRUNG\n" + line)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Luật Bảo vệ bí mật nhà nước ngày 15/11/2018", "V/v tăng cường bảo mật thông tin", "VỀ CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC", "QUY CHẾ BẢO MẬT",
        "đối với các nhiệm vụ có tính chất mật, đề nghị báo cáo riêng", "Độ mật: Không", "Mật khẩu truy cập hệ thống", "Ban Cơ yếu, mật mã", "MẬT ONG RỪNG", "VỀ VIỆC BẢO VỆ BÍ\nMẬT NHÀ NƯỚC"})
    void takesWordsAboutSecrecyForNoMark(String line) {
        assertThat(Secrecy.in("UBND TỈNH HÀ TRUNG\nSố: 12/UBND-NC\n" + line + "\nNội dung")).isNull();
    }
}
