package vn.lienthong.itests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.Packets;

/** Documents of the stories, our own wording, and the packets that carry them. */
final class Letters {

  private static final ZoneId LEGAL = ZoneId.of("Asia/Ho_Chi_Minh");

  private Letters() {}

  static LocalDate today() {
    return LocalDate.now(LEGAL);
  }

  static LocalDateTime now() {
    return LocalDateTime.now(LEGAL).withNano(0);
  }

  /** A letter that demands nothing. */
  static Letter plain(Organ issuer, String number, Organ addressee) {
    return letter(issuer, number, "V/v thông báo lịch nghỉ", List.of(addressee.organName()),
        List.of("Ủy ban nhân dân tỉnh thông báo lịch nghỉ lễ để các cơ quan biết."));
  }

  static Letter letter(Organ issuer, String number, String subject, List<String> to, List<String> body) {
    return new Letter(issuer, null, number, "UBND-VX", "Bình Mẫu", today(), "Công văn", subject, to, body,
        List.of("Như trên", "Lưu: VT"), "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Mẫu");
  }

  static Packets packet(Letter letter) {
    return Packets.of(letter, now());
  }
}
