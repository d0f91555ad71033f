package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;
import vn.lienthong.reader.Understanding;
import vn.lienthong.reader.Watch;

/** A letter of a department to its units, dated 3 March 2025, around the words that a test is about. */
final class Letter {

    static final String HEAD = "UBND TỈNH HÀ TRUNG\nSỞ TÀI CHÍNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/STC-NS\n"
            + "Hà Trung, ngày 03 tháng 3 năm 2025\nV/v triển khai nhiệm vụ\nKính gửi: Các đơn vị trực thuộc.\n";
    static final String TAIL = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Minh\n";

    private Letter() {
    }

    /** The only task of a letter. */
    static Task one(String body) {
        List<Task> tasks = tasks(body);
        assertThat(tasks).hasSize(1);
        return tasks.get(0);
    }

    /** Says of whom the only task of a letter is, and what it is. */
    static void asks(String body, String action, String... who) {
        Task task = one(body);
        assertThat(task.assignees()).containsExactly(who);
        assertThat(task.action()).isEqualTo(action);
    }

    static List<Task> tasks(String body) {
        return read(HEAD + body + TAIL).tasks();
    }

    static Reading read(String text) {
        return Understanding.read(text, Watch.seconds(30));
    }
}
