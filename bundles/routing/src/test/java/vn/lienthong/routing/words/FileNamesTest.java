package vn.lienthong.routing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void keepsVietnameseNamesAsTheyAre() {
        assertThat(FileNames.safe("Phụ lục I – biểu mẫu (đã ký).xlsx")).isEqualTo("Phụ lục I – biểu mẫu (đã ký).xlsx");
        assertThat(FileNames.safe("Ba\u0301o ca\u0301o.pdf")).as("composed").isEqualTo("Báo cáo.pdf");
    }

    @Test
    void leavesNoWayOutOfAFolderAndNothingHidden() {
        assertThat(FileNames.safe("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.safe("C:\\Windows\\a.pdf")).isEqualTo("a.pdf");
        assertThat(FileNames.safe("..")).isEqualTo("tep");
        assertThat(FileNames.safe(".htaccess")).isEqualTo("htaccess");
        assertThat(FileNames.safe("a\u0000b\n.pdf")).isEqualTo("a_b_.pdf");
        assertThat(FileNames.safe("COM1.txt")).isEqualTo("_COM1.txt");
        assertThat(FileNames.safe("gia\u202Efdp.exe")).as("no letters that turn the name round").isEqualTo("gia_fdp.exe");
        assertThat(FileNames.safe(null)).isEqualTo("tep");
    }

    @Test
    void shortensTheStemAndKeepsTheExtension() {
        String name = FileNames.safe("Đ".repeat(300) + ".docx");
        assertThat(name).endsWith("Đ.docx");
        assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(180);
    }

    @Test
    void numbersNamesThatAreTheSameOnAnySystem() {
        assertThat(FileNames.distinct(List.of("a.pdf", "A.PDF", "b", "a.pdf", "a (2).pdf", "b")))
            .containsExactly("a.pdf", "A (2).PDF", "b", "a (3).pdf", "a (2) (2).pdf", "b (2)");
    }

    @Test
    void makesAnAsciiFolderNameOfANotation() {
        assertThat(FileNames.ofNotation("708/BKHCN-KHTC")).isEqualTo("708-BKHCN-KHTC");
        assertThat(FileNames.ofNotation("57-NQ/TW")).isEqualTo("57-NQ-TW");
        assertThat(FileNames.ofNotation("12/QĐ-UBND")).isEqualTo("12-QD-UBND");
        assertThat(FileNames.ofNotation(null)).isEqualTo("van-ban");
    }
}
