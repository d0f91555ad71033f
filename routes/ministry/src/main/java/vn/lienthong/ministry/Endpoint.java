package vn.lienthong.ministry;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import vn.lienthong.routing.Trust;
import vn.lienthong.routing.words.PartnerFile;

/**
 * Where and how to reach the Ministry.
 *
 * @param address  http or https address
 * @param user     user of HTTP Basic; empty: the password is a bearer token
 * @param password password or token; never logged
 * @param trust    whose certificates are believed
 * @param connect  how long a connection may take
 * @param receive  how long an answer may take
 */
record Endpoint(URI address, String user, String password, SSLContext trust, Duration connect, Duration receive) {

    /**
     * The endpoint of a partner's file.
     *
     * @throws IllegalArgumentException if something is missing or wrong; the message names key and cure, no secret
     */
    static Endpoint of(MinistryLink.Config config) {
        try {
            URI address = new URI(PartnerFile.required("endpoint", config.endpoint()));
            if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException("endpoint phải có dạng / must be an address like https://host/path");
            }
            PartnerFile.required("password", config.password());
            if (config.connectTimeoutSeconds() < 1 || config.receiveTimeoutSeconds() < 1) {
                throw new IllegalArgumentException("thời gian chờ ít nhất 1 giây / time-outs must be at least 1 second");
            }
            return new Endpoint(address, config.user() == null ? "" : config.user().strip(), config.password(),
                    Trust.of(config.trustedCertificates()), Duration.ofSeconds(config.connectTimeoutSeconds()),
                    Duration.ofSeconds(config.receiveTimeoutSeconds()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("endpoint không phải địa chỉ / is no address: " + e.getReason(), e);
        }
    }

    /** Value of the header Authorization. */
    String authorization() {
        if (user.isEmpty()) {
            return "Bearer " + password;
        }
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
