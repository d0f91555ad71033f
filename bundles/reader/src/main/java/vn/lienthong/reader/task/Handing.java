package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;

/** Work that is told with its day although nobody is asked in so many words: "Ý kiến góp ý xin gửi về Sở trước ngày …", "Các đơn vị đăng ký … trước ngày …". */
final class Handing {

    private static final String ALL = "(?:(?:cac|moi|toan bo|tat ca|nhung|kinh|rieng|noi dung|van ban)\\s){0,3}";
    private static final String THING = "(?:y kien|bao cao|ket qua|ho so|danh sach|so lieu|phieu|thong tin|bieu mau|de xuat|file|tai lieu|bai viet|bai du thi|bai|tac pham|san pham|tham luan|du toan|ke hoach|dang ky|to trinh|van ban|cong van|ban dang ky|noi dung|minh chung|du thao|de cuong|phuong an|don|giay|chung tu|to khai|ban ke khai|ban sao)";
    /** The thing speaks: "Danh sách đăng ký gửi về …". */
    private static final String ROUND = "(?:(?:dot|lan|ky|giai doan|vong) [0-9ivx]{1,4}\\s?[:,-]?\\s?)?(?:(?:doi voi|rieng|voi)\\b[^,;.]{0,110}?[, ])?";
    private static final Cue THINGS = Cue.of(ROUND + ALL + THING + "\\b[^.;]{0,110}?\\b(?:gui|goi|nop|chuyen|dang ky|bao cao|trinh|cung cap|tra loi|chot)\\b (?:ve|den|toi|cho|qua|tai|truoc|cham nhat|bang|truc tiep|kem|theo|trong|len|vao|lai|so|ubnd|uy ban|phong|van phong|bo|cuc|ban)\\b.*");
    /** "Thời gian gửi báo cáo: trước ngày …", "Hạn nộp: …". */
    private static final Cue TIMES = Cue.of("(?:thoi gian|thoi han|han|han chot|han cuoi|thoi diem)\\b[^.;\\d]{0,60}?(gui|goi|nop|bao cao|dang ky|hoan thanh|tra loi|gop y|nhan (?:ho so|bao cao|y kien|bai|phieu)|tiep nhan|cung cap|chot|cuoi|ket thuc|hoan thien|tong hop|trinh|phan hoi|dong (?:tien|phi|hoc phi|kinh phi)|ke khai|doi chieu|chinh sua|xac nhan|bo sung|nhap (?:du lieu|diem|so lieu))\\b.*|(?:han chot|han cuoi)\\b.*");
    /** "Thời gian nộp đồ án: 15/04/2025": behind the label a bare day is enough. */
    private static final Cue LABELLED = Cue.of("(?:thoi gian|thoi han|han|ngay)\\b[^.;:\\d]{0,40}?(?:gui|goi|nop|bao cao|dang ky|hoan thanh|tra loi|gop y|tiep nhan|chot|cuoi|phan hoi)\\b[^.;:\\d]{0,30}:");
    /** "rất mong nhận được ý kiến … trước ngày". */
    private static final Cue WISHES = Cue.of("\\b(?:mong|de nghi|mong muon|mong som) (?:som )?nhan duoc\\b");
    /** "Gửi báo cáo về …", with nobody named: whom the letter is sent to. */
    private static final Cue HANDS = Cue.of("(?:(?:khan truong|nghiem tuc|kip thoi|tong hop|thuc hien|trien khai|lap|va|,|vui long|day du|dong thoi|chu dong)[ ,]{1,2}){0,5}(?:gui|goi|nop|bao cao|dang ky|cung cap|tra loi|gop y|hoan thanh|hoan thien|tong hop|thong ke|ra soat|cu|co y kien|cho y kien|tham gia y kien)\\b");
    /** Who may be meant: a set ("các trường", "quý cơ quan"), no single body that something is told of. */
    private static final Cue SET = Cue.of("^(?:cac|quy|nhung|tat ca|toan bo|toan the|moi|tung|thu truong(?: cac| don vi| co quan)?|hieu truong|lanh dao|ubnd(?: cac)?|uy ban nhan dan cac|phong [^,]{0,40} cac|truong phong|chu tich (?:ubnd|uy ban nhan dan) cac|don vi|co quan|ca nhan|to chuc|tac gia|thi sinh|hoc vien|sinh vien|sv|anh ?[,/]? ?chi|hoc sinh|phu huynh|giang vien|truong|co so|nguoi|doanh nghiep|nha thau|chu dau tu)\\b");
    private static final Cue FRAME = Cue.of("(?<![\\p{L}])(?<!đã |được |theo |các |những |của )(?:thông báo|hướng dẫn|đôn đốc|nhắc nhở|nhắc|lưu ý|mời|kêu gọi|chỉ đạo|mong|kính gửi)\\s(?:(?:đến|tới|cho|để)\\s)?");
    /** "thông báo ý kiến của Chủ tịch đến | Sở A": to whom. */
    private static final Cue TO = Cue.of("(?<![\\p{L}])(?:đến|tới|để|cho)\\s");
    private static final int FAR = 160;
    private static final Cue KNOWN = Cue.of("[\\s,]{0,2}(?:được )?biết(?:[ ,]|và|để)*");
    private static final Cue TOLD = Cue.of("\\b(?:da|vua|dang|khong the) (?:gui|nop|bao cao|co|ban hanh|nhan|hoan thanh)\\b");

    /** What the issuer of a paper does by the paper itself, or tells of itself. */
    private static final Cue ISSUES = Cue.of("(?:thông báo|ban hành|hướng dẫn|công bố|thông tin|trân trọng|đề nghị|chủ trì phiên|chủ trì cuộc|nhận thấy|có chức năng|thống nhất|đánh giá|khẳng định|xác định)(?![\\p{L}])");

    private static final Cue WAS = Cue.of("(?<![\\p{L}])đã (?:chủ trì|ban hành|có|gửi|tổ chức|ký|phát biểu|kết luận|thống nhất|thông qua)(?![\\p{L}])");

    private Handing() {
    }

    /** "Công an tỉnh bảo đảm an toàn …": in a document that only tells who does what, work of whoever is not the issuer itself. */
    static boolean told(Text s, List<Limit> own, Clause clause, List<String> addressed) {
        boolean past = WAS.lower(s).find() || Request.ONCE.lower(s).find();
        return !past && (meant(clause.assignees(), addressed) || own.isEmpty() && !ISSUES.lower(s).at(clause.action()));
    }

    /** What is to be handed in or done by a day, or null. */
    static Clause of(Text s, List<Limit> own, Clause clause, List<String> addressed) {
        Limit due = own.stream().filter(l -> strict(l) || l.role() == Limit.Role.POINT && LABELLED.bare(s).at(begin(s))).findFirst().orElse(null);
        if (due == null || TOLD.bare(s).find() || Request.ONCE.lower(s).find()) {
            return null;
        }
        int from = begin(s);
        boolean lasts = due.role() == Limit.Role.SPAN;
        if (clause.kind() == Clause.Kind.SUBJECT && clause.action() < s.length() && meant(clause.assignees(), addressed) && (!lasts || HANDS.bare(s).at(clause.action()))) {
            return clause;
        }
        if (THINGS.bare(s).at(from) || TIMES.bare(s).at(from)) {
            return new Clause(Clause.Kind.VERB, List.of(), from, null);
        }
        Hits wish = WISHES.bare(s);
        if (wish.find()) {
            return new Clause(Clause.Kind.VERB, List.of(), wish.start(), null);
        }
        if (clause.kind() == Clause.Kind.VERB && clause.action() == from && HANDS.bare(s).at(from)) {
            return clause;
        }
        return framed(s);
    }

    /** "Sở thông báo để các đơn vị biết và đăng ký … trước ngày": the frame of the sentence names who is meant. */
    private static Clause framed(Text s) {
        Hits m = FRAME.lower(s);
        while (m.find()) {
            Parties who = Parties.at(s, m.end());
            Hits to = TO.lower(s).within(m.end(), Math.min(s.length(), m.end() + FAR));
            while (who == null && to.find()) {
                who = Parties.at(s, to.end());
            }
            if (who == null || who.end() >= s.length()) {
                continue;
            }
            Hits known = KNOWN.lower(s);
            int behind = Parties.skip(s, who.end());
            behind = s.has("để", behind) ? Parties.skip(s, behind + 2) : behind;
            int action = known.at(behind) ? Parties.skip(s, known.end()) : behind;
            action = s.has("để", action) ? Parties.skip(s, action + 2) : action;
            if (Verbs.at(s, action)) {
                return new Clause(Clause.Kind.SUBJECT, who.names(), action, null);
            }
        }
        return null;
    }

    /** Whether one of these is a day or a time in days. */
    static boolean strict(List<Limit> limits) {
        return limits.stream().anyMatch(Handing::strict);
    }

    /** A day, or a time in days: no month of a plan, no word of how often. */
    private static boolean strict(Limit l) {
        return l.role() == Limit.Role.SPAN && "interval".equals(l.deadline().bound()) || l.role() == Limit.Role.LIMIT && !"planned".equals(l.deadline().bound()) || l.role() == Limit.Role.RELATIVE
                || l.role() == Limit.Role.RECURRING && l.deadline().value().contains("DAY=");
    }

    /** Whether this only says when the doing that was told before it is due: "Thời gian đăng ký: …" of "đăng ký tham gia". */
    static boolean times(Text s, Text doing) {
        Hits when = TIMES.bare(s);
        return when.at(begin(s)) && when.group(1) != null && doing.bare().contains(when.group(1));
    }

    static boolean meant(List<String> names, List<String> addressed) {
        return !names.isEmpty() && (addressed.containsAll(names) || SET.bare(Text.of(Fold.lower(names.get(0)))).find());
    }

    private static int begin(Text s) {
        int i = 0;
        while (i < s.length() && !Character.isLetterOrDigit(s.raw().charAt(i))) {
            i++;
        }
        return i;
    }
}
