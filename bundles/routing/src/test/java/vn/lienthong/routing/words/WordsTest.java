package vn.lienthong.routing.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Cargo;

class WordsTest {
    private static final Instant DUE = Instant.parse("2026-03-20T09:00:00Z");

    @Test
    void saysDeadlinesInVietnamTimeWithTheWeekday() {
        assertThat(DueWords.instant(DUE)).isEqualTo("16:00 ngày 20/03/2026 (thứ Sáu)");
        assertThat(DueWords.instant(Instant.parse("2026-02-23T16:59:59Z"))).isEqualTo("hết ngày 23/02/2026 (thứ Hai)");
        assertThat(DueWords.instant(Instant.parse("2026-02-22T17:00:00Z"))).isEqualTo("00:00 ngày 23/02/2026 (thứ Hai)");
    }

    @Test
    void saysWhatTimeIsLeft() {
        assertThat(DueWords.left(DUE, Instant.parse("2026-03-17T01:00:00Z"))).isEqualTo("còn 3 ngày");
        assertThat(DueWords.left(DUE, Instant.parse("2026-03-20T04:00:00Z"))).isEqualTo("còn 5 giờ");
        assertThat(DueWords.left(DUE, Instant.parse("2026-03-22T10:00:00Z"))).isEqualTo("quá hạn 2 ngày");
        assertThat(DueWords.leftEnglish(DUE, Instant.parse("2026-03-22T10:00:00Z"))).isEqualTo("2 days overdue");
        assertThat(DueWords.leftEnglish(DUE, Instant.parse("2026-03-20T08:30:00Z"))).isEqualTo("1 hour left");
    }

    @Test
    void escapesWhatItShowsInHtmlAndKeepsTheSubjectOnOneLine() {
        Notice notice = new Notice("a\r\nBcc: x", "Kính gửi: <script>", "\"&\"", List.of(new Notice.Fact("Trích yếu", "1 < 2")), List.of(), List.of(), List.of("e"));
        assertThat(notice.subject()).isEqualTo("a Bcc: x");
        assertThat(notice.html()).contains("&lt;script&gt;", "&quot;&amp;&quot;", "1 &lt; 2").doesNotContain("<script>");
    }

    @Test
    void readsTheKeysOfAPartnersFile() {
        assertThat(PartnerFile.partner(Map.of("service.pid", "vn.lienthong.mailbox~so-khcn"))).isEqualTo("so-khcn");
        assertThat(PartnerFile.carries("document; Status")).containsExactlyInAnyOrder(Cargo.DOCUMENT, Cargo.STATUS);
        assertThat(PartnerFile.carries("")).containsExactlyInAnyOrder(Cargo.values());
        assertThat(PartnerFile.carries("none")).isEmpty();
        var agency = PartnerFile.agency("H99.45", new PartnerFile.Description("UBND xã", "Xã A; Xã B, huyện C", "H99", "commune", "xp", ""),
            new ChannelRef("dropfolder", "xa")).orElseThrow();
        assertThat(agency.aliases()).containsExactly("Xã A", "Xã B, huyện C");
        assertThat(agency.email()).isNull();
    }

    @Test
    void namesTheKeyThatIsWrong() {
        assertThatThrownBy(() -> PartnerFile.partner(Map.of("service.pid", "vn.lienthong.mailbox"))).hasMessageContaining("PID~NAME.cfg");
        assertThatThrownBy(() -> PartnerFile.carries("documents")).hasMessageContaining("'documents'").hasMessageContaining("document, report");
        assertThatThrownBy(() -> PartnerFile.required("folder", " ")).hasMessageContaining("'folder'");
    }
}
