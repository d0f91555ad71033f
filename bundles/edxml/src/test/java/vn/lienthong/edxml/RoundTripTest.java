package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;

/** Whatever can be said in a packet comes back as it was said. */
class RoundTripTest {

    @Property(tries = 300)
    void aDocumentComesBackEqual(@ForAll("documents") Edoc document, @ForAll("files") List<byte[]> files) throws IOException {
        Memory memory = new Memory();
        List<Attachment> attachments = new ArrayList<>();
        for (byte[] file : files) {
            String id = "cid:" + attachments.size();
            attachments.add(new Attachment(id, "tệp " + id + ".pdf", null, "application/pdf", memory.keep(file)));
        }
        Edoc sent = document.edit().attachments(attachments).build();

        assertThat(memory.read(memory.write(sent))).isEqualTo(sent);
    }

    @Property(tries = 150)
    void aStatusComesBackEqual(@ForAll("statuses") StatusReport status) throws IOException {
        Memory memory = new Memory();

        assertThat(memory.read(memory.write(status))).isEqualTo(status);
    }

    @Provide
    Arbitrary<List<byte[]>> files() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(300).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<StatusReport> statuses() {
        return Combinators.combine(organs(), answered(), staff(), Arbitraries.of("01", "02", "03", "13", "16"), text(), times())
            .as(StatusReport::new);
    }

    @Provide
    Arbitrary<Edoc> documents() {
        Arbitrary<EdocBuilder> head = Combinators.combine(organs(), organs().list().ofMaxSize(3), text(), text(), text(), dates(), text(), text())
            .as((from, to, id, number, notation, date, subject, content) -> new EdocBuilder().from(from).to(to).documentId(id)
                .code(number, notation).promulgation(subject, date).subject(subject).content(content));
        Arbitrary<EdocBuilder> middle = Combinators.combine(head, numbers(), text(), dates(), answered().list().ofMaxSize(2), otherInfo(), text(), text())
            .as((edoc, n, text, due, answered, info, place, task) -> {
                edoc.type(n, n, text).signer(text, text, place).dueDate(due).otherInfo(info).steeringType(n).applicationType(text);
                answered.forEach(edoc::responseFor);
                return place == null || task == null ? edoc : edoc.toPlace(place).toPlace(task).taskCode(task);
            });
        return Combinators.combine(middle, acts(), text(), times(), Arbitraries.integers().between(0, 2)).as((edoc, act, organ, time, traces) -> {
            edoc.business(act);
            for (int i = 0; i < traces; i++) {
                edoc.trace(new Edoc.Trace(organ, time));
            }
            return edoc.build();
        });
    }

    private static Arbitrary<Business> acts() {
        Arbitrary<Boolean> flags = Arbitraries.of(true, false).injectNull(0.3);
        Arbitrary<Business.Info> infos = Combinators.combine(flags, flags, Combinators.combine(text(), numbers()).as(Business.Receiver::new).list().ofMaxSize(2))
            .as(Business.Info::new).injectNull(0.3);
        Arbitrary<Business.Replacement> replacements = Combinators.combine(text(), said().list().ofMaxSize(2)).as(Business.Replacement::new);
        return Combinators.combine(Arbitraries.of(BusinessType.values()).injectNull(0.2), text(), text(), numbers(), infos,
            replacements.list().ofMaxSize(2), staff()).as(Business::new).injectNull(0.2);
    }

    private static Arbitrary<Edoc.OtherInfo> otherInfo() {
        return Combinators.combine(numbers(), text(), text(), numbers(), Arbitraries.of(true, false).injectNull(0.3),
            said().list().ofMaxSize(3), text(), text()).as((n, a, b, m, direction, appendixes, c, d) ->
                new Edoc.OtherInfo(n, a, b, m, n, direction, appendixes, c, d)).injectNull(0.2);
    }

    private static Arbitrary<Organ> organs() {
        return Combinators.combine(text(), text(), text(), text(), text(), text(), text(), text()).as(Organ::new);
    }

    private static Arbitrary<ResponseFor> answered() {
        return Combinators.combine(text(), text(), dates(), text()).as(ResponseFor::new);
    }

    private static Arbitrary<Business.Staff> staff() {
        return Combinators.combine(text(), text(), text(), text(), text(), text()).as(Business.Staff::new).injectNull(0.3);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 999).injectNull(0.2);
    }

    private static Arbitrary<LocalDate> dates() {
        return Dates.dates().between(LocalDate.of(1945, 9, 2), LocalDate.of(2099, 12, 31)).injectNull(0.2);
    }

    private static Arbitrary<LocalDateTime> times() {
        return DateTimes.dateTimes().between(LocalDateTime.of(2000, 1, 1, 0, 0), LocalDateTime.of(2099, 1, 1, 0, 0)).injectNull(0.2);
    }

    private static Arbitrary<String> text() {
        return said().injectNull(0.2);
    }

    /** Vietnamese words, composed and decomposed, markup, line breaks, and any other character that XML carries. */
    private static Arbitrary<String> said() {
        Arbitrary<String> words = Arbitraries.of("Ủy ban nhân dân", "xã Đông Thử", "V/v", "<![CDATA[x]]>", "&amp;", "]]>", "\"'", "a\r\nb", "ế ế",
            "\t", "số 12/QĐ-UBND", "\uD83D\uDCC4", "-->", "<?xml?>");
        Arbitrary<String> anything = Arbitraries.strings().withChars("đăâêôơưạảấầ").withCharRange(' ', '~').withCharRange('\u1EA0', '\u1EF9').ofMaxLength(12);
        return Arbitraries.oneOf(words, anything).list().ofMinSize(1).ofMaxSize(4).map(pieces -> String.join(" ", pieces).strip())
            .filter(s -> !s.isEmpty());
    }
}
