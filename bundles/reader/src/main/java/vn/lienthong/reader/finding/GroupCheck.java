package vn.lienthong.reader.finding;

import java.util.LinkedHashSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Task;
import vn.lienthong.reader.text.Fold;

/** Addressees and assignees that are no closed set: "các cơ quan liên quan" names nobody. */
final class GroupCheck implements Check {

    private static final Pattern OPEN = Pattern.compile("\\b(?:lien quan|khac|thanh phan (?:tham du|du hop)|co ten trong danh sach)\\b|^(?:cac |nhung )?(?:co quan, don vi|don vi|co quan|dia phuong|to chuc, ca nhan|doanh nghiep)(?: khac)?$");

    @Override
    public void look(Seen seen, Consumer<Finding> found) {
        var names = new LinkedHashSet<String>();
        for (Task t : seen.tasks()) {
            names.addAll(t.assignees());
            names.addAll(t.coordinators());
            if (t.recipient() != null) {
                names.add(t.recipient());
            }
        }
        names.addAll(seen.recipients());
        for (String name : names) {
            if (OPEN.matcher(Fold.bare(name)).find()) {
                found.accept(new Finding(Finding.OPEN_GROUP, "info", name, "“" + name + "” không phải là một tập hợp xác định, cần người chỉ rõ.", "\"" + name + "\" is not a closed set; a person must say who is meant.", null, null));
            }
        }
    }
}
