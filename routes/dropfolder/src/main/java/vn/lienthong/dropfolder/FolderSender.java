package vn.lienthong.dropfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Store;
import vn.lienthong.routing.PacketCopy;
import vn.lienthong.routing.words.FileNames;
import vn.lienthong.routing.words.Notices;

/**
 * Puts shipments into the agency's folders. What is written is complete and on disk before its final name appears; the
 * name follows from the delivery, so that a repeated attempt finds what the first one did.
 */
final class FolderSender implements Sender {
    /** The packet, beside the files of a document. */
    static final String PACKET = "goi-tin.edxml";
    /** What the document is and demands, for people. */
    static final String SUMMARY = "thong-tin.txt";
    /** Names the delivery; the folder is recognised by it after a person moved it. */
    static final String MARK = "ma-giao-nhan.txt";
    private static final Notices.Answer ANSWER = new Notices.Answer(
        "Cách trả lời: đặt báo cáo (gói tin .edxml, hoặc tệp PDF, DOCX, TXT có ghi mã nhiệm vụ) vào thư mục \"di\". "
            + "Khi đã tiếp nhận văn bản, chuyển cả thư mục của văn bản từ \"den\" sang \"da-nhan\".",
        "To answer, put the report (.edxml, or a PDF, DOCX or TXT that cites the task code) into the folder \"di\".");

    private static final Logger LOG = LoggerFactory.getLogger(FolderSender.class);

    private final Layout layout;
    private final Unfinished unfinished;
    private final Memory memory;
    private final Blobs blobs;
    private final Clock clock;
    private final PacketCopy packets;

    FolderSender(Layout layout, Unfinished unfinished, Memory memory, Blobs blobs, Clock clock) {
        this.layout = layout;
        this.unfinished = unfinished;
        this.memory = memory;
        this.blobs = blobs;
        this.clock = clock;
        this.packets = new PacketCopy(blobs);
    }

    @Override
    public Outcome send(Shipment shipment) {
        return attempt(shipment);
    }

    /** A repeated attempt finds what an earlier one did, so that looking and sending are the same; while nobody can look, the doubt stays. */
    @Override
    public Optional<Outcome> ask(Shipment shipment) {
        Outcome now = attempt(shipment);
        return Optional.of(now instanceof Outcome.Postponed p ? new Outcome.Unknown(p.reason(), Duration.ZERO) : now);
    }

    private Outcome attempt(Shipment shipment) {
        String key = "out:" + shipment.delivery().id();
        try {
            if (!layout.ready()) {
                return new Outcome.Postponed("Thư mục " + layout.root() + " không có (chưa gắn ổ chia sẻ?) / the folder is not there", null);
            }
            Path target = target(shipment);
            if (!memory.contains(key)) {
                put(shipment, target);
                remember(key);
            }
            return new Outcome.Delivered(layout.root().relativize(target).toString(), shipment.delivery().id());
        } catch (AtomicFiles.MaybeMoved e) {
            return new Outcome.Unknown("Mất " + layout.root() + " đúng lúc đặt văn bản vào; có thể đã có ở đó / the folder was lost in the very moment", Duration.ZERO);
        } catch (AccessDeniedException e) {
            // A share that is just being unmounted, or whose server begins a new session, says the same; and no account is locked by trying again.
            return new Outcome.Postponed("Không có quyền ghi vào " + layout.root() + " / the folder may not be written to", null);
        } catch (IOException e) {
            return new Outcome.Postponed("Không ghi được vào " + layout.root() + " / cannot write: " + e.getClass().getSimpleName(), null);
        }
    }

    /** It lies there whatever the store can take now: said to be postponed, a recall that comes meanwhile would not be sent after it. */
    private void remember(String key) {
        try {
            memory.add(key);
        } catch (Store.StoreFailure e) {
            LOG.warn("{}: what was put there cannot be noted now: {}", memory.scope(), e.getMessage());
        }
    }

    private void put(Shipment shipment, Path target) throws IOException {
        List<Path> aside = aside(shipment, target);
        boolean done = false;
        try {
            unfinished.begin(aside);
            write(shipment, target);
            done = true;
        } finally {
            unfinished.end(aside, done);
        }
    }

    /** Where it is written before it has its name. */
    private List<Path> aside(Shipment shipment, Path target) {
        return shipment.delivery().cargo() == Cargo.REMINDER || shipment.packet() instanceof StatusReport
            ? Stream.of(target, note(target)).map(file -> layout.tam().resolve(file.getFileName())).toList()
            : List.of(layout.tam().resolve(FileNames.safe(shipment.delivery().id())));
    }

    private void write(Shipment shipment, Path target) throws IOException {
        if (shipment.delivery().cargo() == Cargo.REMINDER) {
            AtomicFiles.publish(layout.tam(), target, text(shipment));
        } else if (shipment.packet() instanceof StatusReport) {
            AtomicFiles.publish(layout.tam(), note(target), text(shipment));
            AtomicFiles.publish(layout.tam(), target, packet(shipment));
        } else if (!arrived(shipment, layout.den()) && !arrived(shipment, layout.daNhan())) {
            arrive(shipment, target);
        }
    }

    private void arrive(Shipment shipment, Path target) throws IOException {
        Path aside = aside(shipment, target).get(0);
        Files.createDirectory(aside);
        List<Attachment> files = ((Edoc) shipment.packet()).attachments();
        List<String> names = names(files);
        for (int i = 0; i < files.size(); i++) {
            Attachment file = files.get(i);
            AtomicFiles.write(aside.resolve(names.get(i)), out -> {
                try (var in = blobs.open(file.blob())) {
                    in.transferTo(out);
                }
            });
        }
        AtomicFiles.write(aside.resolve(PACKET), packet(shipment));
        AtomicFiles.write(aside.resolve(SUMMARY), text(shipment));
        AtomicFiles.write(aside.resolve(MARK), out -> out.write((shipment.delivery().id() + "\n").getBytes(StandardCharsets.UTF_8)));
        Path free = Files.exists(target) ? target.resolveSibling(other(shipment)) : target;
        AtomicFiles.rename(aside, free);
    }

    /** Our own files keep their names, whatever the attachments are called. */
    private static List<String> names(List<Attachment> files) {
        List<String> all = new ArrayList<>(List.of(PACKET, SUMMARY, MARK));
        int own = all.size();
        files.forEach(file -> all.add(file.name()));
        return FileNames.distinct(all).subList(own, all.size());
    }

    /** Whether a crashed attempt had come as far as putting it there. */
    private boolean arrived(Shipment shipment, Path folder) throws IOException {
        for (String name : List.of(name(shipment), other(shipment))) {
            Path mark = folder.resolve(name).resolve(MARK);
            if (Files.exists(mark) && Files.readString(mark).strip().equals(shipment.delivery().id())) {
                return true;
            }
        }
        return false;
    }

    /** Its name where another document has the usual one. */
    private static String other(Shipment shipment) {
        return name(shipment) + FileNames.safe(shipment.delivery().id());
    }

    private Path target(Shipment shipment) {
        if (shipment.delivery().cargo() == Cargo.REMINDER) {
            return layout.nhacViec().resolve(name(shipment) + ".txt");
        }
        return shipment.packet() instanceof StatusReport ? layout.bienNhan().resolve(name(shipment) + ".edxml") : layout.den().resolve(name(shipment));
    }

    private static String name(Shipment shipment) {
        String what = shipment.delivery().cargo() == Cargo.REMINDER ? shipment.obligations().get(0).code()
            : FileNames.ofNotation(shipment.document() == null ? null : shipment.document().edoc().notation());
        return what + act(shipment) + "__" + FileNames.safe(shipment.delivery().id()).replaceFirst("-.*", "");
    }

    private static String act(Shipment shipment) {
        if (shipment.packet() instanceof StatusReport report) {
            return "__" + FileNames.safe(report.code());
        }
        return shipment.packet() instanceof Edoc edoc && edoc.businessType() != BusinessType.NEW
            ? "__" + edoc.businessType().name().toLowerCase(Locale.ROOT) : "";
    }

    private AtomicFiles.Content packet(Shipment shipment) {
        return out -> packets.write(shipment, out);
    }

    /** With a byte order mark and line ends that the plainest editor on Windows understands. */
    private AtomicFiles.Content text(Shipment shipment) {
        String text = Notices.of(shipment, clock.instant(), ANSWER).text();
        return out -> out.write(("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    }

    /** The text beside a receipt, for people. */
    private static Path note(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".txt");
    }
}
