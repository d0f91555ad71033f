package vn.lienthong.reader.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.reader.Understanding;
import vn.lienthong.reader.Watch;

/** Heads that lost something on their way. */
class HeadTest {

    @Test
    void aDateMayRunOverALine() {
        assertThat(read("UBND TỈNH HÀ TRUNG\nSố: 15/CT-UBND\nHà Trung, ngày\n30 tháng 3 năm 2025\nCHỈ THỊ\nVề việc thu ngân sách\n1. Sở Tài chính đôn đốc thu nợ.\n").date()).isEqualTo("2025-03-30");
    }

    @Test
    void aDayThatCannotBeReadLeavesTheMonth() {
        assertThat(read("SỞ Y TẾ\nSố: 42/KH-SYT Hà Trung, ngày {Ô tháng 10 năm 2017\nKẾ HOẠCH\nKiểm tra\n").date()).isEqualTo("2017-10");
        assertThat(read("SỞ Y TẾ\nSố: 42/KH-SYT Hà Trung, ngày 06 tháng 1] năm 2018\nKẾ HOẠCH\nKiểm tra\n").date()).isEqualTo("2018-11-06");
    }

    @Test
    void aNumberNamesADepartmentWhoseHeadIsLost() {
        Reading r = read("Số: /TB-SKHCN\nHà Trung, ngày tháng 02 năm 2025\nTHÔNG BÁO\nChương trình làm việc\n");
        assertThat(r.issuer()).isEqualTo("Sở Khoa học và Công nghệ Hà Trung");
        assertThat(r.notation()).isEqualTo("/TB-SKHCN");
    }

    private static Reading read(String text) {
        return Understanding.read(text, Watch.seconds(30));
    }
}
