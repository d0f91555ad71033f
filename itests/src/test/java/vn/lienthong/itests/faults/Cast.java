package vn.lienthong.itests.faults;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.api.packet.Organ;

/** Who takes part: made-up agencies, each reached by one kind of link. */
final class Cast {
    static final String DOMAIN = "thu.example";

    /**
     * One agency.
     *
     * @param channel kind of link that reaches it
     * @param partner name of its file
     * @param organ   code and name
     */
    record Member(String channel, String partner, Organ organ) {
        String id() {
            return organ.organId();
        }

        String systemId() {
            return "SYS-" + id();
        }

        String secret() {
            return "secret of " + id();
        }

        /** The agency's own mail address. */
        String address() {
            return partner + "@" + DOMAIN;
        }

        /** The platform's mail address for this agency. */
        String platformAddress() {
            return "lienthong-" + partner + "@" + DOMAIN;
        }

        @Override
        public String toString() {
            return channel + ":" + partner;
        }
    }

    /** It issues, fetches over the axis protocol, and takes reports at its reporting endpoint. */
    static final Member MINISTRY = new Member("ioffice", "bo-tn", Organ.of("G95", "Bộ Thử nghiệm"));
    static final Member PROVINCE = new Member("ioffice", "tinh", Organ.of("H95", "Ủy ban nhân dân tỉnh Bình Mẫu"));
    static final Member SCIENCE = new Member("ioffice", "so-kh", Organ.of("H95.12", "Sở Khoa học tỉnh Bình Mẫu"));
    static final Member FINANCE = new Member("ioffice", "so-tc", Organ.of("H95.13", "Sở Tài chính tỉnh Bình Mẫu"));
    static final Member INTERIOR = new Member("mailbox", "so-nv", Organ.of("H95.14", "Sở Nội vụ tỉnh Bình Mẫu"));
    static final Member HEALTH = new Member("mailbox", "so-yt", Organ.of("H95.15", "Sở Y tế tỉnh Bình Mẫu"));
    static final Member COMMUNE = new Member("dropfolder", "xa-an-thu", Organ.of("H95.25.01", "Ủy ban nhân dân xã An Thử"));
    static final Member WARD = new Member("dropfolder", "phuong-ben-thu", Organ.of("H95.25.02", "Ủy ban nhân dân phường Bến Thử"));

    static final List<Member> ALL = List.of(MINISTRY, PROVINCE, SCIENCE, FINANCE, INTERIOR, HEALTH, COMMUNE, WARD);

    private Cast() {}

    static List<Member> by(String channel) {
        return ALL.stream().filter(m -> m.channel().equals(channel)).toList();
    }

    static Stream<Member> except(Member member) {
        return ALL.stream().filter(m -> m != member);
    }

    static Optional<Member> of(String organId) {
        return ALL.stream().filter(m -> m.id().equals(organId)).findFirst();
    }
}
