package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.tasks;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.reading.Task;

/** Tables of work of which an extraction left a line for each cell, and lines below an item that say who and when. */
class TableLinesTest {

    private static final String HEAD = "Kèm theo danh mục nhiệm vụ năm 2025:\nSTT\nNội dung công việc\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian hoàn\nthành\n";

    private static List<String> read(String table) {
        return tasks(table).stream().map(TableLinesTest::row).toList();
    }

    private static String row(Task t) {
        String who = t.assignees().stream().collect(Collectors.joining("+"));
        String with = t.coordinators().stream().collect(Collectors.joining("+"));
        return who + " | " + with + " | " + t.action() + " | " + (t.deadline() == null ? "" : t.deadline().value());
    }

    @Test
    void aCellALineIsARow() {
        assertThat(read(HEAD + "1\nBan hành kế hoạch tuyên truyền\nPhòng Ngân sách\nVăn phòng\nTrước ngày 28/3/2025\n\n2\nKiểm tra kho bãi\nThanh tra Sở\nCác phòng\nQuý II/2025\n"))
                .containsExactly("Phòng Ngân sách | Văn phòng | Ban hành kế hoạch tuyên truyền | 2025-03-28", "Thanh tra Sở | Các phòng | Kiểm tra kho bãi | 2025-Q2");
    }

    @Test
    void cellsOfSeveralLinesAreJoinedAndGroupsAreNoRows() {
        assertThat(read(HEAD + "I\nCông tác chỉ đạo,\ntuyên truyền\n1\nRà soát các khoản thu trên\nđịa bàn tỉnh\nUBND các xã,\nphường\nSở Khoa học và\nCông nghệ\nTrước ngày\n15/4/2025\nII\nKiểm tra\n2\nKiểm tra kho bãi\nSở Nội vụ\nSở Y tế\n6/2025\n"
                + "Trên đây là danh mục, các đơn vị triển khai."))
                .containsExactly("UBND các xã, phường | Sở Khoa học và Công nghệ | Rà soát các khoản thu trên địa bàn tỉnh | 2025-04-15", "Sở Nội vụ | Sở Y tế | Kiểm tra kho bãi | 2025-06");
    }

    @Test
    void anEmptyCellShiftsNothingAndAPageNumberIsNoCell() {
        assertThat(read(HEAD + "1\nCập nhật số liệu\nVăn phòng Sở\nHằng ngày\n2\nMở chuyên trang trên cổng\nthông tin\nPhòng Ngân sách\nTrước ngày\n\n7\n\n20/4/2025\n3\nTổng kết\nVăn phòng Sở\nCác phòng\nTháng 12/2025\n\nII. Tổ chức thực hiện\n"))
                .containsExactly("Văn phòng Sở |  | Cập nhật số liệu | FREQ=DAILY", "Phòng Ngân sách |  | Mở chuyên trang trên cổng thông tin | 2025-04-20", "Văn phòng Sở | Các phòng | Tổng kết | 2025-12");
    }

    @Test
    void numbersMayBeginAnewInEachGroupAndColumnsMayBeNumbered() {
        assertThat(read(HEAD + "(1)\n(2)\n(3)\n(4)\n(5)\nI\nCông tác thu\n1\nKiểm tra kho\nPhòng Ngân sách\nVăn phòng\n25/4/2025\n2\nRà soát thu\nThanh tra Sở\nVăn phòng\n26/4/2025\n"
                + "II\nCông tác chi\n1\nLập danh sách\n- theo mẫu 1\n- theo mẫu 2\nVăn phòng\nThanh tra Sở\n27/4/2025\n"))
                .containsExactly("Phòng Ngân sách | Văn phòng | Kiểm tra kho | 2025-04-25", "Thanh tra Sở | Văn phòng | Rà soát thu | 2025-04-26", "Văn phòng | Thanh tra Sở | Lập danh sách - theo mẫu 1 - theo mẫu 2 | 2025-04-27");
    }

    @Test
    void whatStandsBehindTheLastRowIsNoCell() {
        assertThat(read("STT\nNội dung công việc\nĐơn vị chủ trì\nThời gian\n1\nRà soát thu\nVăn phòng\n26/4/2025\n2\nRà soát hồ sơ\nPhòng Ngân sách\n\nĐề nghị các đơn vị thực hiện nghiêm túc.\nGiao Thanh tra Sở kiểm tra kho bãi trước ngày 28/4/2025."))
                .contains("Văn phòng |  | Rà soát thu | 2025-04-26", "Thanh tra Sở |  | kiểm tra kho bãi trước ngày 28/4/2025 | 2025-04-28").hasSize(3);
    }

    @Test
    void aListOfPeopleStaysAsItIs() {
        String list = "STT\nHọ tên\nĐơn vị\nChức vụ\n1\nNguyễn Văn A\nVăn phòng\nTrưởng phòng\n2\nTrần Văn B\nPhòng Ngân sách\n";
        assertThat(read("Danh sách cán bộ:\n" + list + "Giao Văn phòng gửi báo cáo trước ngày 25/3/2025.")).containsExactly("Văn phòng |  | gửi báo cáo trước ngày 25/3/2025 | 2025-03-25");
    }

    @Test
    void sentencesWithWideBlanksAreNoRows() {
        assertThat(read("Sở yêu cầu:\n1.  Văn phòng Sở tổng hợp   báo cáo trước ngày 20/3/2025.\n2.  Phòng Ngân sách rà soát   hồ sơ trước ngày 25/3/2025.\n")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"STT\ncác\n", "STT\n", "STT\nNội dung\nĐơn vị\nThời gian\n1\n\n\n", "1\n"})
    void headsWithoutEndAreGivenUpAtOnce(String piece) {
        String text = Letter.HEAD + "STT\n" + piece.repeat(200_000 / piece.length()) + Letter.TAIL;
        assertThat(Letter.read(text).notation()).isEqualTo("15/STC-NS");
    }

    @Test
    void aRowOfStrokesIsNoTask() {
        assertThat(read("| TT | Nội dung | Chủ trì | Thời hạn |\n|----|----|----|----|\n| 1 | Kiểm tra kho bãi | Văn phòng | 20 ngày sau khi Sở ban hành văn bản |\n"))
                .containsExactly("Văn phòng |  | Kiểm tra kho bãi | P20D");
    }

    @Test
    void columnsSetWithBlanksAreCells() {
        assertThat(read("Hồ sơ gửi về Sở theo thời hạn sau:\n\n   STT   Đơn vị gửi hồ sơ            Nội dung                       Thời hạn\n   1     Các phòng, đơn vị           Đề nghị chuyển nguồn           10/4/2025\n"
                + "   2     Văn phòng Sở                Tổng hợp quyết toán            20/4/2025\n"))
                .containsExactly("Các phòng, đơn vị |  | Đề nghị chuyển nguồn | 2025-04-10", "Văn phòng Sở |  | Tổng hợp quyết toán | 2025-04-20");
    }

    @Test
    void aTimeInTheWorkItselfIsNearerThanThatOfItsWeek() {
        assertThat(read("| Tuần | Nội dung | Người phụ trách |\n|---|---|---|\n| Tuần 24 (10/3 - 15/3) | In sao đề | Văn phòng |\n| | Nộp ma trận đề kiểm tra về Sở chậm nhất ngày 12/3/2025 | Phòng Ngân sách |\n"))
                .containsExactly("Văn phòng |  | In sao đề | 2025-03-10/2025-03-15", "Phòng Ngân sách |  | Nộp ma trận đề kiểm tra về Sở chậm nhất ngày 12/3/2025 | 2025-03-12");
    }

    @Test
    void theTimeOfAStageIsThatOfItsWork() {
        assertThat(read("II. CÁC GIAI ĐOẠN THỰC HIỆN\n1. Giai đoạn 1: từ ngày 10/4/2025 đến ngày 25/4/2025\n- Phòng Ngân sách thành lập Tổ công tác.\n- Văn phòng Sở trích xuất danh sách, bàn giao trước ngày 15/4/2025.\n2. Giai đoạn 2 (từ ngày 26/4/2025 đến ngày 15/5/2025)\n"
                + "- Phòng Ngân sách đối soát thông tin.\nIII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở theo dõi việc thực hiện Kế hoạch."))
                .containsExactly("Phòng Ngân sách |  | thành lập Tổ công tác | 2025-04-10/2025-04-25", "Văn phòng Sở |  | trích xuất danh sách, bàn giao trước ngày 15/4/2025 | 2025-04-15",
                        "Phòng Ngân sách |  | đối soát thông tin | 2025-04-26/2025-05-15", "Văn phòng Sở |  | theo dõi việc thực hiện Kế hoạch | ");
    }

    @Test
    void aTimeBelowASentenceIsThatOfTheSentence() {
        assertThat(read("II. NỘI DUNG VÀ THỜI GIAN THỰC HIỆN\n1. Tập huấn nghiệp vụ\nPhòng Ngân sách tổ chức hai lớp tập huấn cho cán bộ.\nThời gian thực hiện: từ ngày 10/4/2025 đến ngày 15/4/2025.\n"
                + "2. Rà soát tại cơ sở\nVăn phòng Sở tổ chức rà soát, phân loại.\nThời gian thực hiện: hoàn thành trước ngày 20/4/2025."))
                .containsExactly("Phòng Ngân sách |  | tổ chức hai lớp tập huấn cho cán bộ | 2025-04-10/2025-04-15", "Văn phòng Sở |  | tổ chức rà soát, phân loại | 2025-04-20");
    }

    @Test
    void aStageEndsWithItsSection() {
        assertThat(read("II. CÁC GIAI ĐOẠN THỰC HIỆN\n1. Giai đoạn 1: từ ngày 10/4/2025 đến ngày 25/4/2025\n- Phòng Ngân sách thành lập Tổ công tác.\nTỔ CHỨC THỰC HIỆN\n- Văn phòng Sở theo dõi việc thực hiện Kế hoạch."))
                .containsExactly("Phòng Ngân sách |  | thành lập Tổ công tác | 2025-04-10/2025-04-25", "Văn phòng Sở |  | theo dõi việc thực hiện Kế hoạch | ");
        assertThat(read("Sở yêu cầu:\n1. Đợt 1, Phòng Ngân sách chủ trì kiểm tra kho bãi từ ngày 10/4/2025 đến ngày 25/4/2025:\n- Kho A\n- Kho B")).first().asString().startsWith("Phòng Ngân sách");
    }

    @Test
    void whoIsNamedInTheWorkItselfIsNotReplaced() {
        assertThat(read("II. NHIỆM VỤ\n1. Văn phòng Sở rà soát tài liệu.\n- Đơn vị chủ trì: Phòng Ngân sách.\n- Thời gian thực hiện: trước ngày 20/4/2025.")).containsExactly("Văn phòng Sở |  | rà soát tài liệu | 2025-04-20");
        assertThat(read("II. NHIỆM VỤ\n1. Văn phòng Sở rà soát tài liệu.\nIII. KINH PHÍ\n- Đơn vị chủ trì: Phòng Ngân sách.")).first().isEqualTo("Văn phòng Sở |  | rà soát tài liệu | ");
    }

    @Test
    void anItemThatNamesNoDoerIsATaskOfWhoeverLeadsIt() {
        assertThat(read("II. NHIỆM VỤ\n3. Cải cách thủ tục hành chính\n3.2. Số hóa toàn bộ hồ sơ còn hiệu lực.\n- Đơn vị chủ trì: Văn phòng Sở.\n- Hoàn thành: Quý II/2025.\n3.3. Niêm yết thủ tục hành chính. (Hoàn thành trong tháng 5/2025)\n- Đơn vị chủ trì: Phòng Ngân sách."))
                .containsExactly("Văn phòng Sở |  | Số hóa toàn bộ hồ sơ còn hiệu lực | 2025-Q2", "Phòng Ngân sách |  | Niêm yết thủ tục hành chính | 2025-05");
    }

    @Test
    void linesBelowAnItemSayWhoAndWhen() {
        assertThat(read("Sở yêu cầu các đơn vị thực hiện các nhiệm vụ sau:\n4. Về dữ liệu\n4.6. Rà soát, chỉnh lý và bàn giao tài liệu lưu trữ theo quy định; thực hiện số hóa tài liệu.\n- Cơ quan chủ trì: Văn phòng Sở.\n"
                + "- Cơ quan thực hiện: Các cơ quan tham mưu, giúp việc; các phòng trực thuộc.\n- Thời gian hoàn thành: Trước ngày 30/11/2025.\n4.7. Rà soát, tối ưu hoá các quy trình phối hợp.\n"
                + "- Cơ quan chủ trì, thực hiện: Các cơ quan tham mưu, giúp việc Sở; các chi cục trực thuộc.\n- Thời gian thực hiện: Quý III năm 2025."))
                .containsExactly("Văn phòng Sở | Các cơ quan tham mưu, giúp việc+các phòng trực thuộc | Rà soát, chỉnh lý và bàn giao tài liệu lưu trữ theo quy định; thực hiện số hóa tài liệu | 2025-11-30",
                        "Các cơ quan tham mưu, giúp việc Sở+các chi cục trực thuộc |  | Rà soát, tối ưu hoá các quy trình phối hợp | 2025-Q3");
    }
}
