package vn.lienthong.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Edoc;

/**
 * An intake for tests of links: it keeps what they bring, with the bytes of small files, and answers as the test says;
 * until told otherwise it accepts, and knows what it had before by its external id. Safe for several threads.
 */
public final class RecordingIntake implements Intake {
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private volatile Function<Consignment, Admission> answer = this::accepted;
    private volatile Admission.Refused full;

    /**
     * Something that came.
     *
     * @param files bytes by file name, in order; of a file larger than 1 MiB none
     */
    public record Taken(Consignment consignment, Map<String, byte[]> files) {
    }

    /** All that came, in order, refused ones too. */
    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** Answers like this from now on. */
    public void answer(Function<Consignment, Admission> next) {
        answer = next;
    }

    /** Refuses for this reason from now on. */
    public void refuse(Admission.Reason reason) {
        answer = c -> new Admission.Refused(reason, "Lý do " + reason + ". Hãy sửa rồi gửi lại.", "Reason " + reason + ". Mend it and send again.");
    }

    /** Accepts from now on. */
    public void accept() {
        answer = this::accepted;
    }

    @Override
    public Admission accept(Consignment consignment) {
        Admission admission = answer.apply(consignment);
        taken.add(new Taken(consignment, files(consignment)));
        return admission;
    }

    private Admission accepted(Consignment c) {
        boolean duplicate = c.externalId() != null && taken.stream().anyMatch(t -> c.externalId().equals(t.consignment().externalId()));
        return new Admission.Accepted("document-" + taken.size(), "document-" + taken.size(), duplicate, false);
    }

    private static Map<String, byte[]> files(Consignment consignment) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Attachment> attachments = consignment.packet() instanceof Edoc edoc ? edoc.attachments() : new ArrayList<>();
        for (Attachment file : attachments) {
            try (var in = consignment.staging().open(file.blob())) {
                files.put(file.name(), file.blob().size() > 1 << 20 ? new byte[0] : in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    @Override
    public Optional<Admission.Refused> full() {
        return Optional.ofNullable(full);
    }

    /** From now on there is no room for another upload; null: there is. */
    public void full(Admission.Refused next) {
        full = next;
    }

    /** Not this one's affair. */
    @Override
    public void dispatch(String documentId) {
        throw new UnsupportedOperationException();
    }

    /** Nothing to nudge. */
    @Override
    public int sweep() {
        return 0;
    }

    /** Not this one's affair. */
    @Override
    public void register(String documentId, String number, LocalDate date, String actor) {
        throw new UnsupportedOperationException();
    }

    /** Not this one's affair. */
    @Override
    public void forward(String documentId, List<String> organIds, String actor) {
        throw new UnsupportedOperationException();
    }
}
