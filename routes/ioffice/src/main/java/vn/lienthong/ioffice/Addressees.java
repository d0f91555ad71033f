package vn.lienthong.ioffice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;

/**
 * Whether what stands beside a packet agrees with what stands in it. The packet wins: its receivers are the ones that
 * get it. Beside it, {@code from} must be its sender, and {@code to} may not name an agency that the packet does not
 * name, as that one would wait in vain. One exception: a client object never forgets a {@code to}, so one that came with
 * an earlier packet of the same object, and agreed with it, is taken for left over. Safe for several threads.
 */
final class Addressees {
    private static final int REMEMBERED = 1000;

    private final Directory directory;
    private final Set<String> agreed = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    Addressees(Directory directory) {
        this.directory = directory;
    }

    /** Refuses an upload whose parameters contradict its packet. */
    void agree(Partner partner, Upload upload, Packet packet) throws Refusal {
        String sender = Receiving.sender(packet);
        if (upload.from() != null && sender != null && !same(upload.from(), sender)) {
            throw new Refusal(403, Refusal.SENDER,
                    "Tham số from (" + upload.from() + ") khác From/OrganId của gói tin (" + sender + "). Hãy ghi cùng một mã",
                    "Parameter from (" + upload.from() + ") differs from the packet's From/OrganId (" + sender + "). Write the same code");
        }
        if (packet instanceof Edoc edoc && !upload.to().isEmpty()) {
            receivers(partner, upload, edoc);
        }
    }

    private void receivers(Partner partner, Upload upload, Edoc edoc) throws Refusal {
        String key = partner.name() + '\n' + upload.mark() + '\n' + String.join(";", upload.to());
        List<String> named = named(edoc);
        List<String> strangers = upload.to().stream().filter(code -> named.stream().noneMatch(n -> same(n, code))).toList();
        if (strangers.isEmpty()) {
            agreed.add(key);
        } else if (upload.mark() == null || !agreed.contains(key)) {
            throw new Refusal(400, Refusal.RECEIVER,
                    "Tham số to có mã không nằm trong To của gói tin: " + String.join(", ", strangers)
                            + ". Nơi nhận lấy theo gói tin: hãy thêm vào To, hoặc bỏ tham số to",
                    "Parameter to has codes that the packet's To does not: " + String.join(", ", strangers)
                            + ". The packet's receivers count: add them to To, or leave the parameter out");
        }
    }

    private static List<String> named(Edoc edoc) {
        List<String> codes = new ArrayList<>(edoc.to().stream().map(Organ::organId).toList());
        if (edoc.business() != null) {
            if (edoc.business().info() != null) {
                edoc.business().info().receiverList().forEach(r -> codes.add(r.organId()));
            }
            edoc.business().replacements().forEach(r -> codes.addAll(r.organIds()));
        }
        return codes;
    }

    /** Whether two codes mean one agency, in any of its forms. */
    boolean same(String one, String other) {
        if (one == null || other == null) {
            return false;
        }
        return one.strip().equalsIgnoreCase(other.strip()) || present(one).equalsIgnoreCase(present(other));
    }

    private String present(String code) {
        return directory.byId(code.strip()).map(Agency::id).orElse(code.strip());
    }
}
