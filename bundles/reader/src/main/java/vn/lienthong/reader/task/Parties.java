package vn.lienthong.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/**
 * Agencies named one after the other: "Sở Nội vụ, Công an tỉnh và UBND các xã, phường".
 *
 * @param start where the list begins
 * @param end   where it ends, before the verb or the sign that follows
 * @param names names as written
 */
record Parties(int start, int end, List<String> names) {

    private static final Cue QUANTIFIER = Cue.of("(?:\\d{1,3}|các ông \\(bà\\)|các ông, bà|ông \\(bà\\)|ông/bà|100%|toàn bộ|mọi|tất cả các|toàn thể các|đối với các|tất cả|toàn thể|một số|các|những|mỗi|từng|quý|lãnh đạo các|thủ trưởng các|đồng chí|đ/c)\\s");
    /** After these words the head is another word: "hội nghị", "bộ máy", "khoa học", "trường hợp". */
    private static final Cue NOT_AGENCY = Cue.of("(?:lãnh đạo(?:, chỉ đạo| việc| toàn diện| thực hiện| tổ chức| công tác)|lớp (?:tập huấn|bồi dưỡng|đào tạo|học phần|nghiệp vụ)|khoa học|khoa giáo|hội (?:thi|trại|diễn|giảng|xuân|khỏe)|hội nghị|hội thảo|hội họp|hội nhập|hội chợ|bộ máy|bộ luật|bộ câu hỏi|bộ tiêu chí|bộ chỉ số|bộ thủ tục|bộ môn|bộ hồ sơ|bộ mặt|bộ cơ sở|tổ chức thực hiện|vụ việc|vụ án|vụ mùa|vụ xuân|vụ đông|"
            + "đoàn kết|đoàn viên|đoàn thể hóa|báo cáo|báo chí|đài thọ|viện dẫn|viện trợ|viện phí|trường hợp|phòng chống|phòng, chống|phòng ngừa|phòng họp|phòng cháy|sở hữu|sở dĩ|ban hành|ban đầu|ban ngày|ban đêm|"
            + "thuế giá trị|thuế suất|thuế thu nhập|ngành nghề|khối lượng|nhóm giải pháp|nhóm nhiệm vụ|nhóm việc|nhóm chỉ tiêu|bí thư thứ|cơ sở dữ liệu|cơ sở vật chất|cơ sở hạ tầng|cơ sở pháp lý|cơ sở thực tiễn|cơ sở để|cơ sở lý luận|cơ sở đó|cơ sở kết quả|cơ sở các|thông tin|tổ quốc|thành phần kinh tế|"
            + "cá nhân hóa|trưởng thành|tổ chức (?:lại|rà|triển|kiểm|hội|lễ|đánh|sơ|tổng|xây|tuyên|các|tốt|học|bộ|đoàn|\\d)|chính phủ điện tử|chính phủ số|xã hội|xã viên|bảo vệ (?:người|môi trường|an ninh|an toàn|quyền|rừng|tài nguyên|trẻ|công trình|tài sản|dữ liệu|bí mật|nền tảng|sức khỏe|chủ quyền|hành lang|đê|di tích|di sản|động vật|nguồn|cán bộ|biên giới|mục tiêu|trật tự|tính mạng)|thành phố thông minh|phường hội)(?![\\p{L}])");
    /** Common nouns that go on a list without beginning a new agency: "các sở, ban, ngành, đoàn thể". */
    private static final Cue MEMBER = Cue.of("(?:tổ(?! chức)|bộ phận|đội|nhóm|cụm|toàn thể|ban|bộ|đảng bộ|chi bộ|cấp ủy|chi đoàn|ngành|đoàn thể|hội|đơn vị|cơ quan|tổ chức|địa phương|huyện|thị xã|thành phố|thành(?=,? (?:và )?thị)|thị|quận|phường|xã|thị trấn|đặc khu|doanh nghiệp|cá nhân|sở|khoa|phòng|trung tâm|hội đoàn thể|báo chí|truyền thông|thông tấn|chi cục|thành đoàn|huyện đoàn|đoàn|tỉnh đoàn|thành ủy|huyện ủy|đảng ủy|trường|thôn|xóm|khối|bản|tổ dân phố|khu phố|ấp|buôn|viện|cục|vụ|tập đoàn|tổng công ty|công ty|ngân hàng|chủ đầu tư|nhà thầu|cán bộ|công chức|viên chức|giáo viên|giảng viên|học sinh|sinh viên|hội viên|đoàn viên|đảng viên|người lao động|nhân dân|bệnh viện|trạm y tế|hợp tác xã|chính quyền|mặt trận|người dân|hộ gia đình|đại biểu|cấp|trực thuộc|tp|lực lượng vũ trang|lực lượng|trường học|nhà trường|nhà dân|nhà nước|xí nghiệp|hộ dân|hộ nhân dân|ở(?= (?:tỉnh|huyện|xã|phường|thôn|cơ sở))|tàu thuyền|phương tiện|cơ sở|khu dân cư|dn|nhà phân phối|nhà sản xuất|tương đương|khu vực|chuyên ngành|liên huyện|trực thuộc)(?![\\p{L}])");
    /** People and bodies without a name that may be asked for something. */
    private static final Set<String> PEOPLE = Set.of("sinh viên", "học viên", "học sinh", "cán bộ", "giảng viên", "giáo viên", "phụ huynh", "người dân", "nhân dân", "thí sinh", "tác giả", "viên chức", "công chức", "người lao động", "đoàn viên", "hội viên", "đảng viên", "doanh nghiệp",
            "đơn vị", "cơ quan", "nhà thầu", "chủ đầu tư", "nhà trường", "địa phương", "chủ hộ", "hộ kinh doanh", "hộ gia đình", "văn thư", "kế toán", "lãnh đạo", "ban tổ chức", "công đoàn", "lớp");
    /** "các cơ quan, tổ chức rà soát": behind "cơ quan," these are organisations and nothing is organised. */
    private static final Cue BODIES = Cue.of("(?:cơ quan|đơn vị), tổ chức, (?:cá nhân|doanh nghiệp|trường học|địa phương|đơn vị|hộ gia đình)(?![\\p{L}])|cơ quan, tổ chức(?! (?:hội|lễ|các|đoàn|tốt|lại|thi|tuyên|đánh|sơ kết|tổng kết|thực hiện (?:tốt|nghiêm)|\\d)| ?[,;.])(?![\\p{L}])");
    /** "Cục Thuế có công văn số 12 …": what it has written is no part of its name. */
    private static final Cue HAS = Cue.of("(?:đã )?có (?:công văn|văn bản|thông báo|báo cáo|tờ trình|kế hoạch|quyết định) (?:số|\\d|gửi|đề nghị|yêu cầu)");
    private static final Cue ACRONYM = Cue.of("(?:TTYT|BTL|BCHQS|NHNN|KBNN|TAND|VKSND|VKS|TCT|BQL|BCĐ|VPUB|UBND|HĐND|TTPVHCC|CA|BCH|BHXH|MTTQ|LĐLĐ|BVĐK|SYT|SGDĐT|SKHCN|SNV|STC|SNN|STP|PGD|TTKT|TTDL|HĐKHCN|HĐTĐ|TTGD|TTVH|UBMTTQ|UBKT|THPT|THCS|HTX|BGH|BTC|BGĐ|BGK|GV)[A-ZĐ&]{0,8}(?![\\p{L}\\d/-])");
    /** Words behind which no name goes on. */
    private static final Cue STOP = Cue.of("(?:đồng ý|thống nhất|chấp thuận|nhận thấy|để|có (?:mong muốn|nhu cầu|nguyện vọng)|phải|cần(?! thơ| giờ| đước| giuộc)|được (?:giao|phân công)|vừa(?= (?:có|ban hành|thông báo|ký|chỉ đạo|yêu cầu|gửi))|biết|được biết|có thể|do|là|trước|đã|sẽ|chưa|xin|kính|mong|nào|không|cũng|đang|nhằm|về việc|chậm|theo|bằng|qua|cơ bản|ngày(?= \\d)|từ ngày|đến hết|hạn|vào|như sau|tại)(?![\\p{L}\\p{Nd}])");
    /** "Giám đốc: Sở A, Sở B": the heads of those behind the colon. */
    private static final Cue POST = Cue.of("(?:giám đốc|thủ trưởng|lãnh đạo|người đứng đầu|chủ tịch|trưởng)(?: các)?(?: cơ quan| đơn vị)?(?=\\s?:)");
    private static final Cue UNIT = Cue.of("(?:tổ|bộ phận|đội|nhóm) (?!chức)\\p{L}");
    private static final int LONGEST = 420;

    /** The agencies that are named from this index on, or null. */
    static Parties at(Text text, int index) {
        int head = head(text, index);
        return head < 0 ? null : from(text, index, head);
    }

    /** Who is asked, where the words before it say that somebody is: "đề nghị sinh viên: …" needs no "các". */
    static Parties asked(Text text, int index) {
        Parties known = at(text, index);
        String people = known == null ? Lexicon.AGENCIES.at(text, index) : null;
        return people == null || !PEOPLE.contains(people) ? known : from(text, index, index + people.length());
    }

    /** A name that the word list does not know, where the words before it say that it is one: "giao Mobifone tỉnh …". */
    static Parties unknown(Text text, int index) {
        boolean name = index < text.length() && Character.isUpperCase(text.raw().charAt(index)) && Lexicon.VERBS.at(text, index) == null
                && !NOT_AGENCY.lower(text).at(index);
        return name ? from(text, index, wordEnd(text, index)) : null;
    }

    private static Parties from(Text text, int index, int head) {
        var names = new ArrayList<String>();
        int member = index;
        int i = head;
        int last = head;
        int limit = Math.min(text.length(), index + LONGEST);
        while (i < limit) {
            char c = text.raw().charAt(i);
            int aside = c == ',' ? Completion.aside(text, i) : -1;
            int tail = c == ',' ? Completion.tail(text, member, i) : -1;
            if (c == ' ') {
                i++;
            } else if (c == '(') {
                int close = text.raw().indexOf(')', i);
                if (close < 0 || close > i + 240 || text.lower().startsWith("giao ", i + 1) || text.lower().startsWith("đề nghị ", i + 1)) {
                    break;
                }
                last = i = close + 1;
            } else if (c == ',' && Completion.pair(text, i)) {
                i = last = wordEnd(text, i + 2);
            } else if (c == 'v' && Completion.branch(text, i) > i) {
                i = last = Completion.branch(text, i);
            } else if (aside > i) {
                names.add(name(text, member, i));
                return new Parties(index, aside, Collective.spread(names));
            } else if (tail > i) {
                i = last = tail;
            } else if (c == ',' || c == ';' || c == '&' || joins(text, i)) {
                int next = skip(text, i);
                if (UNIT.lower(text).at(next) && !text.lower().startsWith("các ", member)) {
                    names.add(name(text, member, i));
                    member = next;
                    i = last = wordEnd(text, next);
                } else if (head(text, next) >= 0 && !sameSet(text, next)) {
                    names.add(name(text, member, i));
                    member = next;
                    i = last = head(text, next);
                } else if (c == ',' && (BODIES.lower(text).at(Math.max(0, i - 7)) || BODIES.lower(text).at(Math.max(0, i - 6)))) {
                    i = last = next + "tổ chức".length();
                } else if (next < limit && (c == ',' || c != ';') && goesOn(text, next)) {
                    i = next;
                } else {
                    break;
                }
            } else if (!Fold.word(c) && c != '/' && c != '-' && c != '–' && c != '“' && c != '”' && c != '"' && !(c == '.' && i + 1 < limit && text.raw().charAt(i + 1) != ' ')) {
                if (c == ':' && collective(text, member, i)) {
                    return collective(text, index, member, i, names);
                }
                int behind = c == ':' && POST.lower(text).at(member) ? skip(text, i) : -1;
                if (behind < 0 || head(text, behind) < 0 || !Character.isUpperCase(text.raw().charAt(behind))) {
                    break;
                }
                member = behind;
                i = last = head(text, behind);
            } else if (Verbs.at(text, i)) {
                int behind = Completion.advisers(text, i) > i ? Completion.advisers(text, i) : Verbs.inName(text, member, i) || Completion.named(text, i) || Completion.inCharge(text, i) ? i + Lexicon.VERBS.at(text, i).length() : Completion.attribute(text, member, i, limit);
                if (behind < 0) {
                    behind = Completion.allies(text, member, i, names);
                    if (behind < 0) {
                        break;
                    }
                    member = text.lower().lastIndexOf("các ", behind);
                }
                i = last = behind;
            } else if (stop(text, i)) {
                break;
            } else {
                // "Phòng Kế hoạch và Đầu tư": a verb of two syllables with a capital is part of the name
                String capital = Character.isUpperCase(c) && last > head ? Lexicon.VERBS.at(text, i) : null;
                i = last = capital != null && capital.indexOf(' ') > 0 ? i + capital.length() : wordEnd(text, i);
            }
        }
        names.add(name(text, member, last));
        return new Parties(index, last, Collective.spread(names));
    }

    /** "Các sở: Tài chính, Nội vụ": the names behind the colon complete the word before it. */
    private static Parties collective(Text text, int index, int member, int colon, List<String> names) {
        int i = colon + 1;
        while (i < text.length() && (Fold.word(text.raw().charAt(i)) || " ,&-–".indexOf(text.raw().charAt(i)) >= 0) && !(Verbs.at(text, i) && text.wordStart(i)) && !stop(text, i)) {
            i++;
        }
        names.add(name(text, member, i));
        Parties more = text.has(';', i, i + 1) ? at(text, skip(text, i)) : null;
        if (more == null) {
            return new Parties(index, i, Collective.spread(names));
        }
        var all = new ArrayList<>(Collective.spread(names));
        all.addAll(more.names);
        return new Parties(index, more.end, all);
    }

    private static boolean collective(Text text, int member, int colon) {
        String word = text.lower().substring(member, colon).strip();
        int next = skip(text, colon);
        return Collective.isWord(word) && next < text.length() && Character.isUpperCase(text.raw().charAt(next)) && !Verbs.begins(text, next) && text.raw().charAt(colon) == ':' && next - colon < 3
                && !Character.isUpperCase(text.raw().charAt(Math.min(next + 1, text.length() - 1)));
    }

    /** Index behind the word that begins an agency's name, or -1. */
    static int head(Text text, int index) {
        String whole = text.lower().startsWith("các ", index) ? Lexicon.AGENCIES.at(text, index) : null;
        if (whole != null) {
            return index + whole.length();
        }
        int i = index;
        for (int n = 0; n < 3 && i < text.length() && "tđmcnqlô0123456789".indexOf(text.lower().charAt(i)) >= 0; n++) {
            Hits q = QUANTIFIER.lower(text);
            if (!q.at(i)) {
                break;
            }
            i = q.end();
        }
        String word = Lexicon.AGENCIES.at(text, i);
        word = word != null && NOT_AGENCY.lower(text).at(i) ? null : word;
        if (word != null && (i == index && CommonNouns.alone(text, i, word) || form(text, i + word.length()))) {
            return -1;
        }
        if (word == null && i < text.length() && acronym(text, i)) {
            return wordEnd(text, i);
        }
        if (word == null && i == index && i < text.length() && Character.isUpperCase(text.raw().charAt(i)) && Acronyms.at(text, i) > 0) {
            return Acronyms.at(text, i);
        }
        if (word == null) {
            boolean person = i > index && text.lower().startsWith("đ", index) && i < text.length() && Character.isUpperCase(text.raw().charAt(i));
            return person ? wordEnd(text, i) : -1;
        }
        return i + word.length();
    }

    /** "CVHT-01" is a form and nobody's name. */
    private static boolean form(Text text, int end) {
        return end + 1 < text.length() && text.raw().charAt(end) == '-' && Character.isDigit(text.raw().charAt(end + 1));
    }

    /** "TTYTDP tỉnh", "BQLDA": letters of an agency, told from those of a thing ("CNTT", "TTHC") by their first ones. */
    private static boolean acronym(Text text, int i) {
        return text.wordStart(i) && ACRONYM.raw(text).at(i);
    }

    private static boolean stop(Text text, int i) {
        char c = text.lower().charAt(i);
        // "Bằng" of Cao Bằng is no "bằng"
        return (c == 'c' || c == 'đ') && HAS.lower(text).at(i) || text.wordStart(i) && Character.isLowerCase(text.raw().charAt(i)) && STOP.lower(text).at(i);
    }

    private static boolean goesOn(Text text, int next) {
        return MEMBER.lower(text).at(next)
                || Character.isUpperCase(text.raw().charAt(next)) && !(Lexicon.VERBS.at(text, next) != null && text.raw().charAt(next - 1) == ':');
    }

    /** "các cơ quan, đơn vị": a common noun in small letters goes on the set, unless a name follows it ("phòng Đào tạo"). */
    private static boolean sameSet(Text text, int next) {
        Hits m = MEMBER.lower(text);
        if (Character.isUpperCase(text.raw().charAt(next)) || !m.at(next)) {
            return false;
        }
        int after = m.end() + 1;
        return after >= text.length() || !Character.isUpperCase(text.raw().charAt(after)) || text.raw().charAt(m.end()) != ' ';
    }

    private static boolean joins(Text text, int i) {
        char c = i < text.length() ? text.lower().charAt(i) : 0;
        return c == 'v' && text.has("và", i) || c == 'c' && (text.has("cùng với", i) || text.has("cùng", i) && !Verbs.at(text, i));
    }

    static int skip(Text text, int i) {
        int j = Math.max(0, i);
        while (j < text.length() && (!Fold.word(text.raw().charAt(j)) && text.raw().charAt(j) != '(' || j == i && text.wordStart(j) && joins(text, j))) {
            j = text.wordStart(j) && joins(text, j) ? wordEnd(text, j) : j + 1;
        }
        if (j < text.length() && j > i && text.wordStart(j) && text.has("và", j)) {
            return skip(text, j);
        }
        return j;
    }

    static int wordEnd(Text text, int i) {
        int j = i;
        while (j < text.length() && (Fold.word(text.raw().charAt(j)) || "/&.-–".indexOf(text.raw().charAt(j)) >= 0 && j + 1 < text.length() && Fold.word(text.raw().charAt(j + 1)))) {
            j++;
        }
        return Math.max(j, i + 1);
    }

    static String name(Text text, int from, int to) {
        return Ends.cut(text.raw().substring(from, Math.max(from, Math.min(to, text.length()))).strip(), ",;:");
    }
}
