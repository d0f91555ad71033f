package vn.lienthong.reader.head;

import java.util.Map;

/** Departments of a province by the code in their numbers: "/TB-SKHCN" is Sở Khoa học và Công nghệ. Only where the head says nothing else. */
final class Codes {

    private static final Map<String, String> DEPARTMENTS = Map.ofEntries(Map.entry("SKHCN", "Sở Khoa học và Công nghệ"), Map.entry("SYT", "Sở Y tế"), Map.entry("SNV", "Sở Nội vụ"), Map.entry("STC", "Sở Tài chính"),
            Map.entry("STP", "Sở Tư pháp"), Map.entry("SXD", "Sở Xây dựng"), Map.entry("SCT", "Sở Công Thương"), Map.entry("SGDĐT", "Sở Giáo dục và Đào tạo"), Map.entry("SNNMT", "Sở Nông nghiệp và Môi trường"),
            Map.entry("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"), Map.entry("STTTT", "Sở Thông tin và Truyền thông"), Map.entry("STNMT", "Sở Tài nguyên và Môi trường"), Map.entry("SKHĐT", "Sở Kế hoạch và Đầu tư"),
            Map.entry("SGTVT", "Sở Giao thông vận tải"), Map.entry("SDTTG", "Sở Dân tộc và Tôn giáo"), Map.entry("SNGV", "Sở Ngoại vụ"));

    private Codes() {
    }

    /** The department that a notation names, with its province; null where it names none of these or the place is not known. */
    static Issuer issuer(String notation, String place) {
        if (notation == null || place == null) {
            return null;
        }
        for (String part : notation.split("[/-]")) {
            if (DEPARTMENTS.containsKey(part)) {
                return new Issuer(DEPARTMENTS.get(part) + " " + place, null);
            }
        }
        return null;
    }
}
