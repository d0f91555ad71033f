package vn.lienthong.reader.task;

import java.util.Set;
import vn.lienthong.reader.text.Text;

/** Whether a request says nothing itself but "do the following": then the items below are the tasks. */
final class Lead {

    private static final Set<String> FILL = new java.util.HashSet<>(java.util.List.of((
            "thuc hien trien khai luu y quan tam chi dao lam tap trung bao dam dam cu the phoi hop quan triet nhu sau day duoi noi dung cac nhiem vu cong viec giai phap van de yeu cau diem bien nhung mot so tot"
            + " nghiem tuc khan truong ngay quyet liet dong bo hieu qua co kip thoi trong tam chu yeu cap bach tiep tuc to chuc tich cuc chu dong tac mat trach vuc linh theo chuc nang duoc giao va voi la neu tren"
            + " thuong xuyen tang cuong manh day nghiem chinh nguoi hanh can phai nay viec lanh quy dinh nam linh hoat sang tao dung gom thong nhat chuan bi so ban").split(" ")));
    private static final int OTHER_WORDS_AT_MOST = 3;

    private Lead() {
    }

    /** Whether the words of an action only point to a list below; "theo các nội dung sau" describes a report and does not. */
    static boolean only(Text action) {
        String words = action.bare().replaceAll("[^a-z0-9, ]", " ").strip();
        if (words.isEmpty()) {
            return true;
        }
        boolean points = words.matches(".*\\b(?:sau|sau day|duoi day|nhu sau|cu the)$") || words.matches(".*\\b(?:noi dung|nhiem vu|viec|cong viec|giai phap|yeu cau)$");
        String last = words.substring(Math.max(words.lastIndexOf(','), 0)).replace(",", "").strip();
        boolean describes = last.matches("(?:theo|voi|ve|gom|bao gom|noi dung|trong do neu).*");
        if (others(words) <= OTHER_WORDS_AT_MOST && !describes) {
            return points || others(words) == 0;
        }
        return points && !describes && words.indexOf(',') > 0 && others(last) <= 1 && last.matches(".*\\b(?:thuc hien|trien khai|tap trung|luu y|lam)\\b.*");
    }

    /** "lưu ý một số việc sau": what follows is to be noted, most of it is known duty. */
    static boolean notes(Text lead) {
        return lead.bare().matches(".*\\bluu y\\b(?: them| thuc hien)?(?: mot so| cac| nhung)?(?: noi dung| viec| diem| van de).{0,24}");
    }

    private static int others(String words) {
        int n = 0;
        for (String w : words.replace(",", " ").split("\\s+")) {
            if (!w.isEmpty() && !FILL.contains(w)) {
                n++;
            }
        }
        return n;
    }
}
