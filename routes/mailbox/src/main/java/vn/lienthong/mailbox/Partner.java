package vn.lienthong.mailbox;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.routing.words.PartnerFile;

/**
 * One configured partner.
 *
 * @param name      name of its configuration
 * @param organId   OrganId of the agency
 * @param address   mail address of the agency
 * @param from      mail address of the platform
 * @param senders   addresses in small letters that may send, each with the OrganId that it speaks for
 * @param maxBytes  largest mail, bytes
 * @param directory says what agencies are called
 */
record Partner(String name, String organId, String address, String from, Map<String, String> senders, long maxBytes, Directory directory) {
    /** Kind of link. */
    static final String CHANNEL = "mailbox";

    Partner {
        senders = Map.copyOf(senders);
    }

    /**
     * Reads the list of allowed senders, {@code address = OrganId; address}; without an OrganId an address speaks for the
     * partner's agency, whose own address is always allowed.
     */
    static Map<String, String> senders(String text, String organId, String address) {
        Map<String, String> result = new LinkedHashMap<>();
        result.put(address.strip().toLowerCase(Locale.ROOT), organId);
        for (String item : PartnerFile.list(text)) {
            int equals = item.indexOf('=');
            String sender = (equals < 0 ? item : item.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            if (sender.indexOf('@') < 1) {
                throw new IllegalArgumentException("allowedSenders: '" + item + "' không có dạng / is not address or address=OrganId");
            }
            result.put(sender, equals < 0 ? organId : item.substring(equals + 1).strip());
        }
        return result;
    }

    /** Message-ID, without brackets, of the mail that carries a delivery: the same at each attempt. */
    String messageId(String deliveryId) {
        return deliveryId + "@" + Account.domain(from);
    }

    /** The agency that an address speaks for, or null for a stranger. */
    String organOf(String sender) {
        return senders.get(sender.strip().toLowerCase(Locale.ROOT));
    }

    /** An agency as a packet names it. */
    Organ organ(String id, String email) {
        return new Organ(id, null, directory.byId(id).map(Agency::name).orElse(id), null, email, null, null, null);
    }
}
