package vn.lienthong.dropfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Staging;
import vn.lienthong.edxml.MediaTypes;
import vn.lienthong.routing.words.FileNames;

/**
 * Takes folders that the agency put into {@code di}: one letter each, with all its files (a report and its annexes). A
 * folder is complete when two looks in a row saw the same. Used by one thread.
 */
final class SentFolders {
    private final Layout layout;
    private final Submission submission;
    private Map<Path, String> before = new HashMap<>();

    SentFolders(Layout layout, Submission submission) {
        this.layout = layout;
        this.submission = submission;
    }

    /**
     * Takes the folders that have not changed since the last look.
     *
     * @throws IOException if the folders cannot be read, or one cannot be taken now; it is tried again
     */
    void look() throws IOException {
        if (!Files.isDirectory(layout.di())) {
            // The share is away: whoever watches the files says so.
            return;
        }
        Map<Path, String> now = new HashMap<>();
        for (Path folder : list(layout.di())) {
            if (Files.isDirectory(folder) && !Files.isSymbolicLink(folder) && !Kinds.unfinished(folder)) {
                now.put(folder, sight(folder));
            }
        }
        Map<Path, String> last = before;
        before = now;
        for (Map.Entry<Path, String> seen : now.entrySet()) {
            if (!seen.getValue().isEmpty() && seen.getValue().equals(last.get(seen.getKey()))) {
                take(seen.getKey());
            }
        }
    }

    private void take(Path folder) throws IOException {
        List<Path> files = list(folder);
        if (files.stream().anyMatch(f -> Files.isSymbolicLink(f) || !Files.isRegularFile(f) || !Kinds.letter(f))) {
            submission.refuse(folder, "Thư mục chỉ được chứa tệp PDF, DOCX, ODT, RTF, TXT, XLSX (không thư mục con); gói tin .edxml đặt thẳng vào \"di\".",
                "The folder may hold only PDF, DOCX, ODT, RTF, TXT, XLSX files and no folders; put an .edxml packet straight into \"di\".");
            return;
        }
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        if (submission.fits(folder, size)) {
            submission.submit(folder, staging -> letter(folder, files, staging));
        }
    }

    private Consignment letter(Path folder, List<Path> files, Staging staging) throws IOException {
        List<Path> ordered = files.stream().sorted(Comparator.comparingInt(Kinds::rank).thenComparing(Path::compareTo)).toList();
        List<String> names = FileNames.distinct(ordered.stream().map(f -> f.getFileName().toString()).toList());
        List<Attachment> attachments = new ArrayList<>();
        StringBuilder digests = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            Blob blob = Submission.stage(ordered.get(i), staging);
            attachments.add(new Attachment("cid:" + (i + 1), names.get(i), null, MediaTypes.byName(names.get(i)), blob));
            digests.append(blob.sha256());
        }
        String name = FileNames.safe(folder.getFileName().toString());
        return submission.letter(name, attachments, name + "#" + sha256(digests.toString()), staging);
    }

    /** Names, sizes and times of what lies in a folder; empty while it is empty or somebody works in it. */
    private static String sight(Path folder) throws IOException {
        StringBuilder sight = new StringBuilder();
        try {
            for (Path file : list(folder)) {
                if (Kinds.unfinished(file)) {
                    return "";
                }
                sight.append(file.getFileName()).append(' ').append(Files.size(file)).append(' ').append(Files.getLastModifiedTime(file)).append('\n');
            }
        } catch (NoSuchFileException e) {
            // Somebody moved something this very moment.
            return "";
        }
        return sight.toString();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
