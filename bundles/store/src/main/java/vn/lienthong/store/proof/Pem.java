package vn.lienthong.store.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text, in the form that {@code openssl} reads. */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    /** One after the other: an encoded key names its algorithm, but the JDK wants to be told. */
    private static final String[] ALGORITHMS = {"EC", "RSA"};

    private Pem() {
    }

    static String of(PublicKey key) {
        return block("PUBLIC KEY", key.getEncoded());
    }

    static String of(PrivateKey key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    static PublicKey publicKey(String text) throws GeneralSecurityException {
        byte[] bytes = bytes("PUBLIC KEY", text);
        return key(factory -> factory.generatePublic(new X509EncodedKeySpec(bytes)));
    }

    static PrivateKey privateKey(String text) throws GeneralSecurityException {
        byte[] bytes = bytes("PRIVATE KEY", text);
        return key(factory -> factory.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
    }

    private static <T> T key(Reading<T> reading) throws GeneralSecurityException {
        GeneralSecurityException last = null;
        for (String algorithm : ALGORITHMS) {
            try {
                return reading.by(KeyFactory.getInstance(algorithm));
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw last;
    }

    private static String block(String name, byte[] bytes) {
        return "-----BEGIN " + name + "-----\n" + new String(LINES.encode(bytes), StandardCharsets.US_ASCII)
                + "\n-----END " + name + "-----\n";
    }

    private static byte[] bytes(String name, String text) throws GeneralSecurityException {
        Matcher block = Pattern.compile("-----BEGIN " + name + "-----([^-]*)-----END " + name + "-----").matcher(text);
        if (!block.find()) {
            throw new GeneralSecurityException("There is no " + name + " in PEM form");
        }
        try {
            return Base64.getMimeDecoder().decode(block.group(1));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("The " + name + " is not in PEM form", e);
        }
    }

    private interface Reading<T> {
        T by(KeyFactory factory) throws GeneralSecurityException;
    }
}
