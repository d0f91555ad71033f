package vn.lienthong.reader.finding;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;

/** A part of what is asked for is secret and must go another way: "đối với các nhiệm vụ có tính chất mật …". */
final class SecretPartCheck implements Check {

    private static final Pattern PART = Pattern.compile("(?:nhiệm vụ|dự án|nội dung|số liệu|tài liệu|hồ sơ|văn bản|thông tin|báo cáo)[^.;]{0,60}?(?:có tính chất mật|thuộc danh mục bí mật nhà nước|có nội dung mật|chứa bí mật nhà nước|thuộc phạm vi bí mật|có độ mật|là bí mật nhà nước)[^.;]{0,160}");

    @Override
    public void look(Seen seen, Consumer<Finding> found) {
        String text = seen.page().text();
        if (!text.contains("mật")) {
            return;
        }
        for (Matcher m = PART.matcher(text); m.find();) {
            found.accept(new Finding("secret-part", "warning", m.group().replaceAll("\\s+", " ").strip(), "Một phần nội dung thuộc diện mật: phải báo cáo riêng theo quy định, không đưa vào hệ thống này.",
                    "Part of what is asked for is secret: it must be reported apart and not through this system.", null, new Reading.Span(m.start(), m.end())));
        }
    }
}
