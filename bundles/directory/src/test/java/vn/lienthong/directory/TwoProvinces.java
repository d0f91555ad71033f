package vn.lienthong.directory;

import vn.lienthong.api.store.Store;

/** A directory of two provinces with the same departments, and a Ministry; made-up names. */
final class TwoProvinces {

    private TwoProvinces() {
    }

    static DirectoryOfFiles in(Store store) {
        DirectoryOfFiles d = new DirectoryOfFiles(store);
        d.addAgencyFile(Etc.agency("bo.cfg", "id=G96", "oldIds=000.00.00.G96", "name=Bộ Khoa học và Công nghệ", "kind=ministry"));
        province(d, "H97", "Sao Mai");
        province(d, "H98", "Bình Minh");
        d.addAgencyFile(Etc.agency("tu.cfg", "id=A97", "name=Tỉnh ủy Sao Mai", "kind=party", "aliases=Thường trực Tỉnh ủy"));
        d.addAgencyFile(Etc.agency("vptu.cfg", "id=A97.01", "name=Văn phòng Tỉnh ủy Sao Mai", "parent=A97", "kind=party"));
        d.addAgencyFile(Etc.agency("bao.cfg", "id=H97.60", "name=Báo và Phát thanh, Truyền hình Sao Mai", "aliases=Báo và PTTH tỉnh",
                "parent=H97"));
        d.addGroupFile(Etc.group("sbn.cfg", "key=so-ban-nganh", "names=Các sở, ban, ngành;Các sở, ban, ngành tỉnh", "owner=H97"));
        d.addGroupFile(Etc.group("xp.cfg", "key=xa-phuong", "names=UBND các xã, phường;UBND các xã", "owner=H97"));
        d.addGroupFile(Etc.group("xp2.cfg", "key=xa-phuong-2", "names=UBND các xã, phường", "owner=H98"));
        return d;
    }

    private static void province(DirectoryOfFiles d, String id, String place) {
        d.addAgencyFile(Etc.agency(id + ".cfg", "id=" + id, "name=Ủy ban nhân dân tỉnh " + place, "kind=province"));
        d.addAgencyFile(Etc.agency(id + "-vp.cfg", "id=" + id + ".01", "name=Văn phòng UBND tỉnh " + place, "parent=" + id, "kind=office"));
        String[] departments = {"Sở Khoa học và Công nghệ", "Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng", "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Nông nghiệp và Môi trường", "Sở Y tế", "Sở Giáo dục và Đào tạo"};
        for (int i = 0; i < departments.length; i++) {
            d.addAgencyFile(Etc.agency(id + "-s" + i + ".cfg", "id=" + id + "." + (12 + i), "name=" + departments[i] + " tỉnh " + place,
                    "parent=" + id, "kind=department", id.equals("H97") ? "groups=so-ban-nganh" : "groups="));
        }
        d.addAgencyFile(Etc.agency(id + "-ca.cfg", "id=" + id + ".30", "name=Công an tỉnh " + place, "parent=" + id, "kind=police",
                id.equals("H97") ? "groups=so-ban-nganh" : "groups="));
        d.addAgencyFile(Etc.agency(id + "-tt.cfg", "id=" + id + ".31", "name=Trung tâm Phục vụ hành chính công tỉnh " + place,
                "parent=" + id));
        for (int i = 1; i <= 3; i++) {
            d.addAgencyFile(Etc.agency(id + "-x" + i + ".cfg", "id=" + id + ".7" + i, "name=UBND xã Suối Trong " + i, "parent=" + id,
                    "kind=commune",
                    id.equals("H97") ? "groups=xa-phuong" : "groups=xa-phuong-2"));
        }
    }
}
