package vn.lienthong.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;

/** Who may do what on the embedded broker: the platform everything, the configured outsider only its own addresses. */
final class Accounts implements ActiveMQSecurityManager5 {

    static final String PLATFORM = "platform";
    /** Prefix of the addresses that the outsider may use. */
    static final String OPEN = "agency.";

    private final String platformPassword;
    private final String outsider;
    private final String outsiderPassword;

    /** The outsider's name and password may be empty: then only the platform gets in. */
    Accounts(String platformPassword, String outsider, String outsiderPassword) {
        this.platformPassword = platformPassword;
        this.outsider = outsider;
        this.outsiderPassword = outsiderPassword;
    }

    @Override
    public Subject authenticate(String user, String password, RemotingConnection connection, String domain) {
        if (!validateUser(user, password)) {
            return null;
        }
        return new Subject(true, Set.of(new UserPrincipal(user)), Set.of(), Set.of());
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        if (subject == null) {
            return false;
        }
        boolean platform = subject.getPrincipals(UserPrincipal.class).stream().anyMatch(p -> p.getName().equals(PLATFORM));
        return platform || address.startsWith(OPEN) && (check == CheckType.SEND || check == CheckType.CONSUME);
    }

    @Override
    public boolean validateUser(String user, String password) {
        return PLATFORM.equals(user) && same(platformPassword, password)
                || !outsider.isBlank() && outsider.equals(user) && same(outsiderPassword, password);
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return PLATFORM.equals(user) && validateUser(user, password);
    }

    private static boolean same(String expected, String given) {
        return !expected.isEmpty() && given != null && MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
