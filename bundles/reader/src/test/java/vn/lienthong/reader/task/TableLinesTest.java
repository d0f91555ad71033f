package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.tasks;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
    void aRowOfStrokesIsNoTask() {
        assertThat(read("| TT | Nội dung | Chủ trì | Thời hạn |\n|----|----|----|----|\n| 1 | Kiểm tra kho bãi | Văn phòng | 20 ngày sau khi Sở ban hành văn bản |\n"))
                .containsExactly("Văn phòng |  | Kiểm tra kho bãi | P20D");
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
