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

    private Hmac() {
    }

    static String of(String secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** Compares in a time that tells nothing of where they differ. */
    static boolean matches(String secret, byte[] message, String claimed) {
        return MessageDigest.isEqual(of(secret, message).getBytes(StandardCharsets.US_ASCII),
                claimed.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
