package vn.lienthong.ioffice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with a secret in UTF-8, written in lower-case hexadecimal. */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    /** Never used itself: looking it up among the providers would cost more than a message does. */
    private static final Mac UNUSED = lookedUp();

    private Hmac() {
    }

    private static Mac lookedUp() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(new byte[1], ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    static String of(String secret, byte[] message) {
        try {
            Mac mac = (Mac) UNUSED.clone();
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException | CloneNotSupportedException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Compares in a time that tells nothing of where they differ. */
    static boolean matches(String secret, byte[] message, String claimed) {
        return MessageDigest.isEqual(of(secret, message).getBytes(StandardCharsets.US_ASCII),
                claimed.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
