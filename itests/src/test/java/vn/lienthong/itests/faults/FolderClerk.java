package vn.lienthong.itests.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;

/** The clerk of a commune at its shared folder: notes what arrives, takes some of it over, sends letters as files. */
final class FolderClerk {
    private final Cast.Member member;
    private final Ledger ledger;
    private final Path folder;
    private final Path elsewhere;
    private final Map<Path, String> seen = new HashMap<>();
    private volatile boolean polite;
    private Random random = new Random(0);

    FolderClerk(Cast.Member member, Ledger ledger, Path folder) throws IOException {
        this.member = member;
        this.ledger = ledger;
        this.folder = folder;
        this.elsewhere = folder.resolveSibling(folder.getFileName() + ".away");
        Files.createDirectories(folder);
    }

    Cast.Member member() {
        return member;
    }

    Path folder() {
        return folder;
    }

    void begin(Random dice) {
        random = dice;
        polite = false;
    }

    /** From now on it takes nothing more over. */
    void behave() {
        polite = true;
    }

    /** The share is not mounted for a while, or is again. */
    void away(boolean gone) throws IOException {
        if (gone && Files.exists(folder)) {
            Files.move(folder, elsewhere);
        } else if (!gone && Files.exists(elsewhere)) {
            Files.move(elsewhere, folder);
        }
    }

    /** Puts a letter into the folder for what goes out, complete at once. */
    void send(String number) throws IOException {
        byte[] letter = Letters.text(member, number).getBytes(StandardCharsets.UTF_8);
        String name = "thu-" + number + ".txt";
        Path draft = Files.write(folder.resolve("di").resolve("~" + name), letter);
        Files.move(draft, folder.resolve("di").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        String sha256 = Paper.sha256(letter);
        ledger.sent(new Ledger.Letter(member, name + "#" + sha256, number, sha256));
    }

    /** Looks at what has arrived; moves some of it to what was taken over. */
    void work() throws IOException {
        for (Path document : list(folder.resolve("den"))) {
            look(document);
            if (!polite && random.nextInt(100) < 30) {
                Files.move(document, folder.resolve("da-nhan").resolve(document.getFileName()));
            }
        }
        for (Path receipt : list(folder.resolve("bien-nhan"))) {
            if (receipt.toString().endsWith(".edxml") && seen.putIfAbsent(receipt.getFileName(), "") == null) {
                byte[] packet = Files.readAllBytes(receipt);
                ledger.got(new Ledger.Receipt(System.nanoTime(), member, "dropfolder", receipt.getFileName().toString(), Office.key(read(packet)),
                        Paper.sha256(packet)));
            }
        }
    }

    /** Whether everything that was to go out has been taken. */
    boolean outIsEmpty() throws IOException {
        return list(folder.resolve("di")).isEmpty();
    }

    /** Names of the folders that were taken over: of each the platform tells the sender. */
    List<String> takenOver() throws IOException {
        return list(folder.resolve("da-nhan")).stream().map(p -> p.getFileName().toString()).toList();
    }

    /** All folders of documents, wherever they lie now. */
    List<Path> documents() throws IOException {
        return Stream.concat(list(folder.resolve("den")).stream(), list(folder.resolve("da-nhan")).stream()).toList();
    }

    /** Delivery id that stands in a document's folder. */
    static String mark(Path document) throws IOException {
        return Files.readString(document.resolve("ma-giao-nhan.txt")).strip();
    }

    private void look(Path document) throws IOException {
        String id = mark(document);
        if (seen.putIfAbsent(document.getFileName(), id) == null) {
            byte[] packet = Files.readAllBytes(document.resolve("goi-tin.edxml"));
            ledger.got(new Ledger.Receipt(System.nanoTime(), member, "dropfolder", id, Office.key(read(packet)), Paper.sha256(packet)));
        }
    }

    private static Packet read(byte[] packet) throws IOException {
        return new PacketReader().read(new ByteArrayInputStream(packet), AttachmentSink.DIGEST_ONLY);
    }

    static List<Path> list(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
