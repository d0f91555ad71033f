package vn.lienthong.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;

/**
 * What makes a repetition a repetition: SHA-256 over what the sender says and the files. What systems on the way add
 * (traces, signature) does not count.
 */
final class ContentKey {

    private ContentKey() {
    }

    /** Of a packet: its header and files. */
    static String of(Edoc e) {
        List<String> parts = new ArrayList<>();
        parts.add(organs(List.of(e.from())));
        parts.add(organs(e.to()));
        parts.add(e.documentId());
        parts.add(e.notation());
        parts.add(String.valueOf(e.promulgation()));
        parts.add(e.type() == null ? null : e.type().name());
        parts.add(e.subject());
        parts.add(e.content());
        parts.add(String.valueOf(e.dueDate()));
        parts.add(e.responseFor().toString());
        parts.add(String.valueOf(e.steeringType()));
        parts.add(e.toPlaces().toString());
        parts.add(e.taskCodes().toString());
        parts.add(e.business() == null ? null
                : e.businessType() + " " + e.business().documentId() + e.business().info() + e.business().replacements());
        parts.addAll(files(e));
        return digest(parts);
    }

    /** Of a letter: its files, or its words where it has none; its header is our own reading and may improve. */
    static String ofLetter(String issuerId, Edoc e) {
        List<String> parts = new ArrayList<>(List.of(issuerId));
        parts.addAll(files(e));
        if (e.attachments().isEmpty()) {
            parts.add(e.subject());
            parts.add(e.content());
        }
        return digest(parts);
    }

    private static String organs(Collection<Organ> organs) {
        return organs.stream().map(o -> o.organId() + "=" + o.organName()).sorted().toList().toString();
    }

    private static List<String> files(Edoc e) {
        return e.attachments().stream().map(Attachment::blob).map(b -> b.sha256()).sorted().toList();
    }

    private static String digest(List<String> parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
