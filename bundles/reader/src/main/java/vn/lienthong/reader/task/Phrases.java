package vn.lienthong.reader.task;

import java.util.Arrays;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Text;

/** Sentences of a known shape (patterns without tone marks unless said otherwise). */
final class Phrases {

    private static final Cue[] CLOSINGS = {
        // mọi chi tiết xin liên hệ …
        Cue.of("(?:xin|vui long|de nghi|chi tiet|vuong mac|thong tin|can|co the|truc tiep)\\b[^.;]{0,90}\\blien he\\b|\\blien he (?:qua|theo|so|sdt|dien thoai|dt|dong chi|d/c|voi (?:dong chi|d/c|ong|ba|anh|chi|phong|bo phan))\\b"),
        // căn cứ Quyết định thi hành
        Cue.of("\\bcan cu quyet dinh(?: nay)? (?:to chuc )?(?:thi hanh|thuc hien)\\W*$"),
        // trân trọng cảm ơn, kính mời
        Cue.of("\\btran trong (?:thong bao|kinh moi|cam on|de nghi su)"),
        Cue.of("\\brat mong "),
        // Gửi về: Vụ Đào tạo
        Cue.of("^\\W{0,3}(?:gui|nop) (?:ve|den|tai)\\s?:"),
        Cue.of("\\bmoi (?:thong tin|chi tiet|kho khan|vuong mac)"),
        // dự họp đúng thành phần, tham dự đầy đủ
        Cue.of("\\b(?:du hop|tham du|du hoi nghi|den du)(?: hoi nghi| cuoc hop)?,? (?:dung|day du|dong du)"),
        // … thông báo để các cơ quan biết, thực hiện
        Cue.of("\\b(?:thong bao|truyen dat)(?: y kien(?: chi dao)?)?(?: (?:neu )?tren| nay)? (?:de|den|toi) [^.;]{0,140}(?:biet|thuc hien|trien khai)(?:(?:,| va)? (?:nghiem tuc |to chuc |phoi hop )*(?:trien khai )?thuc hien)?\\W*$"),
        // thực hiện đúng tinh thần công văn này
        Cue.of("\\bthuc hien (?:theo )?(?:dung|nghiem tuc)(?: theo)? (?:tinh than|noi dung|cac noi dung|chi dao|ke hoach|cong van)\\b|\\bthuc hien che do [^.;]{0,40} dung quy dinh\\W*$"),
        // nghiêm túc thực hiện Chỉ thị này
        Cue.of("\\b(?:thuc hien(?:,? (?:va )?(?:nghiem tuc|hieu qua|day du|tot|dung)){1,3}|thuc hien nghiem(?: tuc)?|nghiem tuc(?: trien khai| to chuc| chap hanh)?,? thuc hien|nghiem tuc thuc hien) "
                + "(?:chi thi|thong bao|cong van|ke hoach|quyet dinh|cong dien|cac noi dung|noi dung|van ban|y kien chi dao|huong dan)[^.;]{0,20}(?:nay|tren|neu tren)\\W*$"),
        // nghiêm túc thực hiện, đúng thời gian quy định
        Cue.of("\\b(?:de nghi|yeu cau) [^.;]{0,90}?(?:nghiem tuc|khan truong|day du|nghiem|quan tam)[ ,a-z]{0,20}? thuc hien,?(?: va)?(?: gui| nop| bao cao)? dung (?:thoi gian|tien do|thoi han|han|quy dinh)[^.;]{0,24}(?:[.;/].{0,8})?$"),
        // nghiêm túc thực hiện theo nội dung Công văn này
        Cue.of("\\bthuc hien theo (?:dung )?(?:tinh than|noi dung|cac noi dung) (?:cua )?(?:cong van|ke hoach|chi thi|thong bao|van ban|huong dan|quyet dinh)(?: nay| tren| neu tren)?\\W*$"),
        // yêu cầu Giám đốc các sở, …, Thủ trưởng các đơn vị có liên quan nghiêm túc thực hiện
        Cue.of("\\b(?:de nghi|yeu cau) [^.;:]{0,300}?(?:lien quan|dia phuong|don vi|co quan|thi xa|thanh pho|thi tran|phuong|xa) (?:nghiem tuc|khan truong)(?: trien khai| to chuc)? thuc hien\\W*$"),
        // quan tâm chỉ đạo thực hiện đảm bảo yêu cầu, nội dung và thời gian theo quy định
        Cue.of("\\bthuc hien (?:theo |dam bao |bao dam )?(?:dung )?(?:yeu cau|noi dung|thoi gian|tien do|muc dich|chat luong)(?:(?:,| va|, va) (?:yeu cau|noi dung|thoi gian|tien do|muc dich|chat luong|hieu qua)){1,4}(?: theo)?(?: quy dinh| yeu cau| de ra| ke hoach| tren| neu tren)?\\W*$"),
        // … chịu trách nhiệm thi hành Quyết định này
        Cue.of("\\b(?:chiu|co) trach nhiem (?:thi hanh|hanh|thuc hien) (?:quyet dinh|nghi quyet|quy che|quy dinh|thong tu|nghi dinh) nay(?: ke)?(?: tu ngay ky| tu ngay ban hanh)?\\W*$"),
        // đề nghị các đơn vị khẩn trương triển khai và báo cáo
        Cue.of("\\b(?:de nghi|yeu cau) [^.;:]{0,90}?(?:khan truong|nghiem tuc|kip thoi) (?:trien khai|thuc hien)(?: thuc hien)?(?: va|,) bao cao(?: theo quy dinh| dung quy dinh)?\\W*$"),
        // đề nghị các cơ quan quan tâm, phối hợp
        Cue.of("\\b(?:de nghi|mong) [^.;]{0,90}?quan tam,? (?:phoi hop|ho tro|tao dieu kien|giup do)(?: thuc hien| trien khai| chat che)?\\W*$"),
        // đề nghị các đoàn thể biết và hưởng ứng thực hiện
        Cue.of("\\b(?:de nghi|yeu cau|de) [^.;:]{0,260}? (?:duoc )?biet,?(?: va|,|de)?(?: (?:huong ung|phoi hop|nghiem tuc|trien khai|to chuc|lien he))* (?:thuc hien|trien khai|tham gia)\\W*$"),
        // yêu cầu các đơn vị nghiêm túc chấp hành
        Cue.of("\\b(?:de nghi|yeu cau) [^.;]{0,90}?(?:nghiem tuc|nghiem chinh) (?:chap hanh|trien khai)\\W*$"),
        // các khó khăn, vướng mắc …, đề nghị phản ánh về …
        Cue.of("^\\W{0,3}(?:doi voi )?(?:cac |nhung |moi )?(?:kho khan|vuong mac|noi dung (?:chua ro|vuong mac|lien quan den tai khoan))[^.;]{0,160}?\\b(?:phan anh|lien he|trao doi|thong tin) (?:ve|voi|truc tiep|kip thoi|den|toi|cuc|vu|phong)\\b"),
        // vướng mắc phản ánh về … để được hướng dẫn
        Cue.of("\\b(?:phan anh|thong tin|trao doi|bao cao) (?:ve|kip thoi ve|voi) [^.;]{0,80}de (?:duoc )?(?:tong hop|xem xet|huong dan|giai quyet|phoi hop)[^.;]{0,120}(?:vuong mac|phat sinh)"),
    };
    /** "chủ trì theo dõi, đôn đốc … thực hiện nghiêm túc Chỉ thị này": to see that it is done is a task. */
    private static final Cue OVERSEES = Cue.of("\\b(?:chu tri|giao|yeu cau|de nghi|chiu trach nhiem|co trach nhiem) [^.;]{0,90}?\\b(?:theo doi|don doc|kiem tra)\\b");
    /** "đề nghị giáo viên chủ nhiệm thông báo cho học sinh … thực hiện": to tell others is a task. */
    private static final Cue PASSES_ON = Cue.of("\\b(?:de nghi|yeu cau|giao) (?!thong bao)[^.;]{4,160}? (?:thong bao|pho bien|truyen dat)(?: rong rai| day du)? (?:cho|den|toi) (?:cac |toan |toan the |tat ca )?(?:sinh vien|hoc sinh|hoc vien|can bo|giang vien|giao vien|nguoi|phu huynh|don vi|lop|hoi vien|doan vien|dang vien|nhan dan|to chuc|doanh nghiep|truong|co so)\\b");
    private static final Cue CONTACT = Cue.of("^\\W*(?:dau moi |thong tin |chi tiet |dia chi )?lien he\\b");
    /** Where it ends with "… thực hiện" and says nothing of what. */
    private static final Cue CLOSING_END = Cue.of("thuc hien(?: tot| nghiem tuc| dung (?:quy dinh|tien do))?(?: (?:noi dung|cac noi dung|nhiem vu) (?:tren|nay|neu tren))?\\W{0,4}$");
    private static final Cue CLOSING_START = Cue.of("(?:tran trong |kinh |xin )?(?:kinh )?moi |tren day la (?!.{0,200}de nghi .{0,120}(?:truoc|cham nhat))");
    /** Without its marks "mỗi đơn vị" looks like an invitation. */
    private static final Cue EACH = Cue.of("m(?:ỗi|ọi|ới) ");
    private static final Cue CLOSING_REQUEST = Cue.of("\\b(?:de nghi|yeu cau|giao) [^.;]{0,90}?(?:trien khai |to chuc |chi dao,? )?thuc hien(?: tot| nghiem tuc| dung (?:quy dinh|tien do))?"
            + "(?: (?:noi dung|cac noi dung|nhiem vu) (?:tren|nay|neu tren))?\\W{0,4}$");

    /** Courtesies and closing formulas: nothing is owed by them. */
    static boolean closes(Text s) {
        boolean carriesOut = CLOSING_END.bare(s).ends(Math.max(0, s.length() - 64), s.length()) && CLOSING_REQUEST.bare(s).find();
        if (CLOSING_START.bare(s).lookingAt() && !EACH.lower(s).lookingAt() || carriesOut && !PASSES_ON.bare(s).find()) {
            return true;
        }
        boolean formula = CONTACT.possible(s) && CONTACT.bare(s).lookingAt() || Arrays.stream(CLOSINGS).anyMatch(c -> c.bare(s).find());
        return formula && !OVERSEES.bare(s).find() && !PASSES_ON.bare(s).find();
    }

    /** "… chịu trách nhiệm thi hành Quyết định này": whatever its number, a formula. */
    static final Cue CARRIES = Cue.of("\\b(?:thi hanh|thuc hien) (?:quyet dinh|nghi quyet|quy che|quy dinh|thong tu|nghi dinh|ke hoach|chi thi) nay\\b");

    /** The last article of a decision: whoever it names carries it out. */
    static final Cue CARRIED = Cue.of("(?:can cu quyet dinh(?: nay)?|chiu trach nhiem)(?: to chuc)? thi hanh(?: quyet dinh nay)?(?: ke tu ngay ky| tu ngay ky)?\\W*$");

    /** Whether it begins with whom to turn to. */
    static boolean contact(Text s) {
        return CONTACT.bare(s).lookingAt() || CLOSING_START.bare(s).lookingAt();
    }

    /** "Kính đề nghị Sở xem xét, giải quyết": where more was asked for above, it asks for no more. */
    static final Cue CONSIDERS = Cue.of("\\b(?:de nghi|mong) [^.;:,]{0,90}?(?:quan tam,? |som )?xem xet,? (?:va )?(?:giai quyet|quyet dinh|phe duyet|chap thuan|cho y kien|chi dao)\\W*$");
    /** In the course of things, if there is trouble, report: a courtesy of nearly every document. */
    static final Cue IF_TROUBLE = Cue.of("(?:trong )?qua trinh (?:(?:trien khai|to chuc|thuc hien|ap dung)[ ,]{0,2}){1,3}.{0,40}(?:neu|kho khan|vuong mac).*|neu co (?:kho khan|vuong mac).*|.{0,20}(?:co )?kho khan, vuong mac.{0,40}(?:phan anh|lien he|thong tin).*|.{0,80}\\b(?:can cu|thuc hien)[^.;]{0,40}, (?:neu )?co (?:kho khan,? )?vuong mac.*");
    /** The thing speaks instead of its maker: "Báo cáo của đơn vị gửi về … trước ngày …". */
    static final Cue DELIVERY = Cue.of(
            "(?:van ban bao cao|bao cao(?: (?:cua|duoc|neu tai|tai muc|theo muc|neu tren|noi tren|gui|yeu cau gui|phai gui|de nghi|bang|xin gui|de nghi gui|tong hop gui|theo [^.;]{3,60} gui|(?:so ket|tong ket|chuyen de) [^.;]{3,90} gui))|ket qua(?: [^,.]{0,50})? (?:gui|bao cao|de nghi)|ho so(?: [^,.]{0,60})? (?:gui|duoc gui|nop)|danh sach(?: [^,.]{0,60})? (?:gui|duoc gui|de nghi gui|bao cao ve)|"
            + "(?:bao cao|ho so|danh sach)(?: va (?:cac )?[a-z ]{3,40})? \\([^)]{0,160}\\) (?:xin |de nghi |duoc )?gui ve\\b|"
            + "(?:phieu|bieu mau|tai lieu)\\b(?:(?! do | giao )[^.;]){0,200} (?:xin |de nghi |duoc )?gui (?:ve|den|qua)\\b|y kien cua [^.;]{0,90} (?:xin |de nghi |duoc )?gui ve|(?:cac )?noi dung trinh [^,.]{0,80}|"
            + "(?:y kien|noi dung|van ban|bien ban|so lieu|phieu|dang ky|thong tin|bieu mau|de xuat|file|tai lieu|bai viet|san pham)(?: [^,.]{0,80})? (?:gui|duoc gui|de nghi gui|xin gui|nop|dang ky|chuyen)|"
            + "(?:thoi gian|thoi han|han chot|han cuoi|han|thoi diem|deadline)\\b(?: [^.]{0,140})?|gui (?:ve|bao cao|ket qua|danh sach|ho so)|cac noi dung tren|viec (?:bao cao|gui|nop|hoan thanh)[^.]{0,80}) ?.*");
    /** "Kết quả thực hiện báo cáo về Sở trước ngày …" under several tasks: a report on them, which are not due by then. */
    static final Cue OUTCOME = Cue.of("ket qua (?:thuc hien|trien khai|giai quyet|to chuc|xu ly)\\b");
    /** "Gửi báo cáo về …", "Báo cáo bằng văn bản về …": somebody sends, told from "báo cáo được gửi …". */
    static final Cue SENDS = Cue.of("(?:gui|nop) (?!kem|lai)[^.;]{0,40}\\b(?:ve|cho|qua|truoc)\\b|bao cao (?:bang van ban )?(?:ve|cho|len|gui)\\b");
    /** Whoever the letter is sent to. */
    static final Pattern ANYBODY = Pattern.compile("(?:(?:cac|quy|nhung|tat ca cac|toan bo cac|thu truong cac|hieu truong cac|lanh dao cac) )?(?:dong chi|vi|doanh nghiep|co quan|don vi|co quan,? don vi|truong|nha truong|dia phuong|don vi,? dia phuong|phong|don vi truc thuoc|to chuc|doanh nghiep|co so)(?: tren| lien quan| truc thuoc)?");
    /** "gửi về …", "nghiêm túc thực hiện và nộp báo cáo trước ngày": hands in what was asked for before. */
    static final Pattern HANDS_OVER = Pattern.compile("(?:(?:quan tam|phoi hop|khan truong|nghiem tuc|kip thoi|hoan thanh|hoan thien|tong hop|thuc hien|trien khai|lap|va|,|xin|vui long|day du|som|danh thoi gian|nghien cuu|xem xet|cho y kien|gop y|tham gia y kien|co (?:van ban|y kien|bao cao)(?: (?:gop y|tham gia|tra loi|bang van ban|y kien))*)[ ,]{1,2}){0,6}(?:gui|goi|nop|chuyen|bao cao(?= ve| gui| truoc| bang)|phan hoi|tra loi)\\b(?! (?:bao cao )?ket qua)");
    /** "hoàn thiện gửi Văn phòng …": it, whatever was asked for before. */
    static final Pattern HANDS_IT = Pattern.compile("(?:(?:khan truong|nghiem tuc|kip thoi|hoan thanh|hoan thien|tong hop|thuc hien|trien khai|va|som)[ ,]{1,2}){0,5}(?:gui|goi|nop|trinh|bao cao)(?: file(?: mem)?| ban mem| ban (?:dien tu|word))?(?: ve| cho| den| len| qua)? (?:(?:dia chi|email|e-mail|hop thu|van phong|vp|so (?!ket|lieu|luong)|bo|ubnd|uy ban|cuc|phong|ban|tong cuc|chi cuc|trung tam|tinh uy|huyen uy|thuong truc|chu tich)\\b[^.;]{0,60}? )?(?:truoc|cham nhat|muon nhat|trong (?:ngay|thang)|den het)\\b");
    /** "gửi báo cáo về …": a paper, named shortly. */
    static final Pattern HANDS_PAPER = Pattern.compile("(?:(?:khan truong|nghiem tuc|kip thoi|hoan thien|tong hop|va|som)[ ,]{1,2}){0,4}(?:gui|goi|nop) (bao cao|ket qua|danh sach|ho so|so lieu|y kien|van ban|de xuat|du toan|ke hoach)(?: [a-z]+)? (?:ve|cho|den|len|qua|truoc|cham nhat)\\b");
    /** "đánh giá …; rà soát …, gửi báo cáo về Sở X trước ngày": the report is of both. */
    static final Cue REPORTED_ON = Cue.of("\\b(?:danh gia|ra soat|thong ke|tong hop|khao sat|kiem ke|tong ket|so ket)\\b");
    static final Pattern REPORTS_ALL = Pattern.compile("[,;] (?:tong hop,? )?(?:gui|bao cao)(?: bao cao| ket qua| van ban)* (?:ve|cho|len) .{0,70}$");
    /** "Về báo cáo tháng …, gửi về … trước ngày 28": under a name, a thing that is to be sent by a time. */
    static final Cue HANDS_BACK = Cue.of("\\b(?:gui|nop|goi) (?:bao cao |ket qua |ho so )?(?:ve|cho|qua|truoc|cham nhat|muon nhat)\\b");
    /** Tells that something is said now: what follows are not the agency's own plans. */
    static final Cue SPEAKS = Cue.of("\\b(?:thong bao|chi dao|chi thi|ket luan|huong dan)\\b[^.;]{0,160}(?:nhu sau|sau day|cu the)\\W*$");
    /** Tells of what is wrong: the items below are findings. */
    static final Cue TROUBLE = Cue.of("\\b(?:bat cap|ton tai|han che|thieu sot|vi pham|sai pham|vuong mac|chua dung quy dinh|ket qua dat duoc)\\b");
    /** "triển khai các nội dung trên và báo cáo": speaks of all that was asked for above. */
    static final Cue ALL_ABOVE = Cue.of("\\b(?:cac )?(?:noi dung|nhiem vu|cong viec|yeu cau) (?:neu )?tren\\b");
    /** "Yêu cầu 05 đề án nhánh nêu trên hoàn thành trong quý III": the time of what was listed above. */
    static final Cue ALL_DONE = Cue.of("^\\W{0,3}(?:yeu cau |de nghi )?(?:cac |\\d{1,2} |tat ca cac )?(?:de an|du an|noi dung|nhiem vu|cong viec|hang muc|san pham|phan viec)(?: [a-z]+){0,3} (?:neu )?tren (?:phai |can )?(?:hoan thanh|hoan tat|thuc hien xong)\\b");
    /** "thực hiện trước ngày …" and no more. */
    static final Pattern JUST_DONE = Pattern.compile("(?:(?:khan truong|nghiem tuc|to chuc|trien khai)[ ,]{1,2}){0,3}(?:thuc hien|hoan thanh|hoan tat)(?: xong| nghiem tuc| (?:cac )?noi dung (?:tren|nay)| viec nay)? ?(?:truoc|cham nhat|trong|xong truoc|den het)\\b");
    /** "Hoàn thành trước ngày …", "đưa vào sử dụng từ ngày …" up to its time: when the thing before it is to be done. */
    static final Pattern DONE_BY = Pattern.compile("\\(?(?:(?:va|phai|bao dam|dam bao|phan dau|tat ca|cac noi dung tren|viec nay|cong viec nay|nhiem vu nay|noi dung nay) ){0,2}(?:thuc hien xong|hoan thanh|hoan tat|xong|ket thuc|dua vao (?:van hanh|su dung|khai thac|hoat dong))(?: (?!bao cao|ho so|de an|de cuong|ke hoach|du thao)[a-z]+){0,5}\\s?");
    /** Asks for something on paper: a report, an opinion, a list. */
    static final Cue ASKS_PAPER = Cue.of("\\b(?:bao cao|thong ke|y ?kien|gop y|danh sach|dang ky|de xuat|so lieu|khao sat|ke khai|cung cap|thong tin|tong hop|ho so|phieu|de cu|gioi thieu|ra soat)\\b");
    /** A line of a plan that describes: who takes part, where. */
    static final Pattern DESCRIBES = Pattern.compile("(?:thoi diem|dia chi|noi nhan|don vi|co quan|thanh phan|dia diem|thoi gian|chu tri|doi tuong|noi dung|hinh thuc|kinh phi|so luong|giang vien|yeu cau)\\b[^:]{0,30}:.*");
    /** A line of a plan that names who leads or co-operates: "Đơn vị chủ trì: Sở A". */
    static final Cue LEADS = Cue.of("(?:(?:don vi|co quan|to chuc|bo phan|ca nhan)\\s)?(chu tri|thuc hien|phu trach|dau moi|tham muu|phoi hop)(?:(?:,| va)? (?:thuc hien|tham muu|chinh|chu tri)){0,2}\\s?:\\s?");
    /** "Giai đoạn 1", "Bước chuẩn bị", "Đợt cao điểm": a part of a plan that has its time. */
    static final Cue STAGE = Cue.of("(?:các )?(?:giai đoạn|bước|đợt|vòng|thời kỳ)(?![\\p{L}])[^.;]{0,160}");
    /** A line of a plan that says when: "Thời gian thực hiện: …". */
    static final Cue SCHEDULE = Cue.of("(?:hoan thanh|lo trinh|deadline)\\s?:.*|(?:thoi han|tien do|han)(?: [a-z]+){1,4}\\s?[:：].*|(?:thoi gian|thoi han|tien do|han|thoi diem)(?: (?:thuc hien|hoan thanh|du kien|trien khai|to chuc|dao tao|gui|nop|bao cao|ket thuc|xong)){0,6}\\s?[:：].*");
    /** A time for signing up or handing in, told by itself: "Đăng ký chính thức: …", "Thời gian nhận hồ sơ: …". */
    static final Cue REGISTERS = Cue.of("^\\W{0,3}(?:thoi gian |thoi han |han )?(?:mo )?(?:dang ky|nop|gui|nhan ho so|tiep nhan ho so|nhan bai|tiep nhan)\\b[^:.]{0,60}:");
    /** The time of doing, not that of an event: "Thời gian hoàn thành", "Thời hạn thực hiện". */
    static final Pattern WHEN_DONE = Pattern.compile("(?:hoan thanh|lo trinh|deadline)\\s?:|(?:thoi gian|thoi han|tien do|han|thoi diem) (?:thuc hien|hoan thanh|trien khai|du kien|gui|nop|bao cao|xong|ket thuc)|(?:thoi han|tien do|han)\\b");
    /** "Thời gian: …", "Hạn hoàn thành: …". */
    static final Cue TIMED = Cue.of("(?:thoi gian|thoi han|tien do|han)\\b(?:[^:.]{0,30}:| (?:hoan thanh|thuc hien)\\b[^:.;]{0,40}(?:truoc|trong|cham nhat|den)\\b)");
    /** A time for handing in. */
    static final Cue HANDING = Cue.of("^(?:thoi han (?:trien khai|thuc hien)|(?:thoi gian|thoi han|han|thoi diem)[^:]{0,40}(?:gui|nop|bao cao|dang ky|hoan thanh|tra loi|tiep nhan))");
    /** Sends somebody to a meeting. */
    static final Cue ATTENDS = Cue.of(".*\\b(?:cu|bo tri|phan cong|sap xep)\\b.{0,80}\\b(?<!moi )(?:du|tham du|tham gia|du hop|ve du)\\b.*");
    /** Too late is as good as a deadline: "hồ sơ gửi sau ngày … sẽ không được xét". */
    static final Cue REFUSED = Cue.of(".*(?:se )?khong (?:duoc|giai quyet|xem xet|tiep nhan|nhan|tong hop|chiu trach nhiem).*");
    /** Hands in, and to whom; the thing handed in was named before. */
    static final Pattern HANDS_IN = Pattern.compile("(?:,|;|va|roi|dong thoi|truoc khi)?\\s?(?:de )?(?:trinh|gui|goi|bao cao|nop)(?: ket qua)?(?: ve| cho| len| toi)?\\s?(?=(?:uy ban|ubnd|so (?!ket|lieu|luong|bo)|bo |van phong|chu tich|thu tuong|chinh phu|hdnd|hoi dong|ban |thuong truc|tinh uy|cap co|truoc|cham|cuc|chi cuc|phong |trung tam|lanh dao|bgd|bgh|pgd|giam doc|pho |hieu truong|thu truong|dang uy|huyen uy|thanh uy|quan uy|doan |khoa |benh vien|truong |mat tran)).*");
    static final Cue AS_ABOVE = Cue.of("(?:theo|dung) (?:dung )?(?:thoi gian|thoi han|tien do)[^.;,]{0,24}(?:tai|o|theo) (?:khoan|muc|diem|phan|y) (\\d{1,2})\\b");
    static final Pattern NOW_PAST = Pattern.compile(".*\\b(?:da duoc ban hanh|da ban hanh|chua bao cao|van con|con mot so|tuy nhien)\\b.*");
    /** Promises of the issuer, sanctions. */
    static final Cue PROMISE = Cue.of(".*\\bse (?:tong ket|danh gia|huong dan|tiep tuc|kiem tra|ban hanh|xem xet|thanh toan|tong hop|chiu|co|khong|bi|duoc|to chuc|lam|thong bao)\\b.*");

    private Phrases() {
    }
}
