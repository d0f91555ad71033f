package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Documents.Query;
import vn.lienthong.api.store.StoredDocument;

/** How documents are kept and found. */
abstract class DocumentsContract extends StoreTest {

    @Test
    void givesDocumentsBackAsTheyWere() {
        StoredDocument document = stored(Rows.document("d1"));
        assertThat(maybe(s -> s.documents().find(document.id()))).contains(document);
        assertThat(maybe(s -> s.documents().find("unknown"))).isEmpty();
    }

    @Test
    void replacesHeaderStateAndTime() {
        StoredDocument draft = stored(Rows.document(Rows.edoc("d1").code(null, "UBND-KGVX").build()).to(StoredDocument.State.HELD, Rows.NOW));
        clock.advance(Duration.ofHours(1));
        StoredDocument issued = draft.with(Rows.edoc("d2").code("15", "UBND-NC").subject("V/v trồng cây").build(), clock.instant())
                .to(StoredDocument.State.ACCEPTED, clock.instant());
        write(s -> s.documents().update(issued));
        assertThat(maybe(s -> s.documents().find(draft.id()))).contains(issued);
        assertThat(list(s -> s.documents().findByNotation("H99", "15/UBND-NC"))).containsExactly(issued);
        assertThat(list(s -> s.documents().search(new Query("trong cay", null, null, 0, 10)))).containsExactly(issued);
        assertThat(list(s -> s.documents().search(new Query("chuyen doi", null, null, 0, 10)))).isEmpty();
        assertThatThrownBy(() -> write(s -> s.documents().update(Rows.document("d9")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsDocumentsByTheirKeys() {
        StoredDocument first = stored(Rows.document("d1"));
        StoredDocument again = stored(Rows.document("d1"));
        var act = new Business(BusinessType.RECALL, "d1", "nhầm", null, null, List.of(), null);
        StoredDocument recall = stored(Rows.document(Rows.edoc("d1").business(act).build()));
        assertThat(maybe(s -> s.documents().findByKey("H99", "d1", 0))).contains(again);
        assertThat(maybe(s -> s.documents().findByKey("H99", "d1", 1))).contains(recall);
        assertThat(maybe(s -> s.documents().findByKey("H98", "d1", 0))).isEmpty();
        assertThat(maybe(s -> s.documents().findByDocumentId(null, "d1"))).contains(again);
        assertThat(maybe(s -> s.documents().findByExternalId("ioffice", "tinh", "ext-d1"))).contains(recall);
        assertThat(maybe(s -> s.documents().findByExternalId("mailbox", "tinh", "ext-d1"))).isEmpty();
        assertThat(list(s -> s.documents().findByNotation(null, " 708 / ubnd-kgvx"))).containsExactly(recall, again, first);
        assertThat(list(s -> s.documents().findByNotation("H98", "708/UBND-KGVX"))).isEmpty();
        assertThat(list(s -> s.documents().findByNotation(null, " "))).isEmpty();
    }

    @Test
    void searchesWithoutCaseAndToneMarksAndPages() {
        StoredDocument older = stored(Rows.document("d1"));
        StoredDocument newer = stored(Rows.document(Rows.edoc("d2").subject("Về Đề án 06, 100% hồ_sơ").build()));
        assertThat(found("DE AN 06")).containsExactly(newer);
        assertThat(found("đề ÁN sao mai")).containsExactly(newer);
        assertThat(found("100% ho_so")).containsExactly(newer);
        assertThat(found("%% __")).isEmpty();
        assertThat(found("708/UBND")).containsExactly(newer, older);
        assertThat(found("de an chuyen doi")).isEmpty();
        assertThat(found(" ")).containsExactly(newer, older);
        assertThat(list(s -> s.documents().search(new Query(null, StoredDocument.State.HELD, null, 0, 10)))).isEmpty();
        assertThat(list(s -> s.documents().search(new Query("sao mai", StoredDocument.State.ACCEPTED, "H99", 1, 10)))).containsExactly(older);
        assertThat(list(s -> s.documents().search(new Query(null, null, "H98", 0, 10)))).isEmpty();
    }

    private List<StoredDocument> found(String text) {
        return store.read(s -> s.documents().search(new Query(text, null, null, 0, 10)));
    }

    @Test
    void listsDocumentsThatWaitInAState() {
        StoredDocument first = stored(Rows.document("d1"));
        StoredDocument second = stored(Rows.document("d2").to(StoredDocument.State.ACCEPTED, Rows.NOW.plusSeconds(5)));
        stored(Rows.document("d3").to(StoredDocument.State.HELD, Rows.NOW));
        assertThat(list(s -> s.documents().inState(StoredDocument.State.ACCEPTED, Rows.NOW.plusSeconds(9), 10))).containsExactly(first, second);
        assertThat(list(s -> s.documents().inState(StoredDocument.State.ACCEPTED, Rows.NOW.plusSeconds(5), 10))).containsExactly(first);
        assertThat(list(s -> s.documents().inState(StoredDocument.State.ACCEPTED, Rows.NOW, 10))).isEmpty();
    }

    @Test
    void keepsTheLatestReading() {
        StoredDocument document = stored(Rows.document("d1"));
        var reading = new Reading("UBND tỉnh Sao Mai", null, "708/UBND-KGVX", "2026-03", "Công văn", "V/v", null, null, List.of(),
                List.of("Sở Tài chính"), List.of(), null, List.of(), List.of(), List.of());
        Reading better = reading.withFindings(List.of(new Finding(Finding.BLANK_DATE, "warning", "ngày  tháng 3", "Thiếu ngày", "No day", null, null)));
        assertThat(maybe(s -> s.documents().reading(document.id()))).isEmpty();
        write(s -> s.documents().saveReading(document.id(), reading));
        write(s -> s.documents().saveReading(document.id(), better));
        assertThat(maybe(s -> s.documents().reading(document.id()))).contains(better);
    }
}
