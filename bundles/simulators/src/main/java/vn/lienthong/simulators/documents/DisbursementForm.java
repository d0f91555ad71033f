package vn.lienthong.simulators.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The annex that the Ministry's directive asks to be filled in, as a spreadsheet; projects and figures are made up. */
public final class DisbursementForm {
    /** File name of the form. */
    public static final String FILE_NAME = "Phụ lục I - Biểu mẫu giải ngân.xlsx";
    private static final List<String> HEADS = List.of("TT", "Tên nhiệm vụ, dự án", "Cơ quan chủ trì", "Vốn giao (triệu đồng)",
        "Giải ngân (triệu đồng)", "Tỷ lệ (%)", "Khó khăn, kiến nghị");

    private DisbursementForm() {
    }

    /** The empty form. */
    public static byte[] empty() throws IOException {
        return filled(List.of());
    }

    /** The form with rows: project, lead agency, millions given, millions spent. */
    public static byte[] filled(List<Row> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Lien Thong", "1.0")) {
            Worksheet sheet = book.newWorksheet("Phu luc I");
            sheet.value(0, 0, "PHỤ LỤC I: KẾT QUẢ GIẢI NGÂN CÁC NHIỆM VỤ, DỰ ÁN");
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(2, column, HEADS.get(column));
            }
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                sheet.value(3 + i, 0, i + 1);
                sheet.value(3 + i, 1, row.project());
                sheet.value(3 + i, 2, row.lead());
                sheet.value(3 + i, 3, row.given());
                sheet.value(3 + i, 4, row.spent());
                sheet.value(3 + i, 5, Math.round(1000.0 * row.spent() / row.given()) / 10.0);
            }
        }
        return out.toByteArray();
    }

    /** One project, made up; amounts in millions of đồng. */
    public record Row(String project, String lead, int given, int spent) {
    }
}
