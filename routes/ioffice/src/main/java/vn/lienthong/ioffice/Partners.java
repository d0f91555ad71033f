package vn.lienthong.ioffice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The document systems that are live, and which of them is calling. Safe for several threads. */
@Component(service = Partners.class)
public final class Partners {
    private static final String NOBODYS_SECRET = "nobody's secret";

    private final List<PartnerLink> links = new CopyOnWriteArrayList<>();

    /** None yet: they come and go with their files. */
    @Activate
    public Partners() {
    }

    /** Lets a document system in. Said by its link before anybody sees the link up: the door knows it first. */
    void admit(PartnerLink link) {
        links.add(link);
    }

    /** It is not let in any more. */
    void dismiss(PartnerLink link) {
        links.remove(link);
    }

    /** Who signed these headers. */
    Optional<PartnerLink> signer(SignedHeaders headers) {
        return find(headers.systemId(), headers::signedWith);
    }

    /** Who has this password. */
    Optional<PartnerLink> bearer(String systemId, String password) {
        byte[] given = password.getBytes(StandardCharsets.UTF_8);
        return find(systemId, secret -> MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given));
    }

    /** A secret is tried for an unknown system too, so that time does not tell which systems there are. */
    private Optional<PartnerLink> find(String systemId, Predicate<String> right) {
        List<PartnerLink> named = links.stream().filter(link -> link.partner().systemId().equals(systemId)).toList();
        if (named.isEmpty() && right.test(NOBODYS_SECRET)) {
            return Optional.empty();
        }
        return named.stream().filter(link -> right.test(link.partner().secret())).findFirst();
    }
}
