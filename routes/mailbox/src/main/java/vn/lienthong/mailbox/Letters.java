package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.store.Staging;
import vn.lienthong.edxml.MediaTypes;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.routing.words.FileNames;

/** Makes a consignment of a mail from an agency. Files go from the server to the staging folder as streams. */
final class Letters {
    private static final int LONG_TEXT = 500;
    private static final String BODY = "noi-dung-thu.txt";

    private final Partner partner;
    private final PacketReader reader = new PacketReader();

    Letters(Partner partner) {
        this.partner = partner;
    }

    /**
     * The consignment: the packet, where the mail brings one of the agency's own; otherwise a letter.
     *
     * @param organId agency that the sender speaks for
     * @throws vn.lienthong.edxml.MalformedPacket if the agency's packet is at fault
     */
    Consignment of(IncomingMail mail, Part message, String organId, Staging staging) throws MessagingException, IOException {
        IncomingParts parts = new IncomingParts(message);
        List<Attachment> files = stage(parts, staging);
        for (Attachment file : files) {
            if (FileNames.extension(file.name()).equals("edxml")) {
                Optional<Packet> packet = packet(file.blob(), organId, staging);
                if (packet.isPresent()) {
                    return consignment(mail, organId, Consignment.Form.PACKET, packet.get(), file.blob(), staging);
                }
            }
        }
        return consignment(mail, organId, Consignment.Form.LETTER, letter(mail, organId, parts.words(), files, staging), null, staging);
    }

    /** Somebody else's packet in a mail is one of ours that the answer brings back: no message of the agency. */
    private Optional<Packet> packet(Blob blob, String organId, Staging staging) throws IOException {
        try (InputStream in = staging.open(blob)) {
            Packet packet = reader.read(in, (name, type, content) -> staging.add(content));
            return Optional.of(packet).filter(p -> p.from() != null && organId.equals(p.from().organId()));
        }
    }

    private Packet letter(IncomingMail mail, String organId, String words, List<Attachment> files, Staging staging) throws IOException {
        List<Attachment> all = new ArrayList<>(files.stream().filter(f -> !FileNames.extension(f.name()).equals("edxml")).toList());
        boolean attach = !words.isEmpty() && (all.isEmpty() || words.length() > LONG_TEXT);
        if (attach) {
            Blob blob = staging.add(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
            all.add(new Attachment("cid:body", BODY, null, "text/plain", blob));
        }
        return new EdocBuilder()
            .from(partner.organ(organId, mail.sender()))
            .subject(mail.subject())
            .content(attach || words.isEmpty() ? null : words)
            .attachments(all)
            .build();
    }

    private static List<Attachment> stage(IncomingParts parts, Staging staging) throws MessagingException, IOException {
        List<String> names = new ArrayList<>();
        for (Part part : parts.files()) {
            names.add(IncomingParts.name(part));
        }
        names = FileNames.distinct(names);
        List<Attachment> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Part part = parts.files().get(i);
            try (InputStream in = NotHandedOver.content(part)) {
                String byName = MediaTypes.byName(names.get(i));
                String type = byName.equals("application/octet-stream") ? IncomingParts.type(part) : byName;
                files.add(new Attachment("cid:" + (i + 1), names.get(i), null, type, staging.add(in)));
            }
        }
        return files;
    }

    private Consignment consignment(IncomingMail mail, String organId, Consignment.Form form, Packet packet, Blob original, Staging staging) {
        return new Consignment(Partner.CHANNEL, partner.name(), organId, form, packet, original, mail.thread(), mail.id(), staging);
    }
}
