package vn.lienthong.store.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key with which the platform signs: ECDSA on P-256, or what the house brought (EC or RSA), with SHA-256. */
record SigningKey(PrivateKey secret, PublicKey open) {

    static SigningKey fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has P-256", e);
        }
    }

    String fingerprint() {
        return fingerprint(open);
    }

    /** Base64 of the signature over a text in UTF-8. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(algorithm(open));
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform's key cannot sign: " + e.getMessage(), e);
        }
    }

    /** SHA-256 of the DER form ({@code openssl pkey -pubin -outform DER | sha256sum}). */
    static String fingerprint(PublicKey key) {
        return Digests.sha256(key.getEncoded());
    }

    /** Whether the signature over the text is the key's. */
    static boolean verifies(PublicKey key, String text, String signature) {
        try {
            Signature check = Signature.getInstance(algorithm(key));
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] bytes = Base64.getDecoder().decode(signature);
            // The decoder passes over the last bits; a changed byte in the text of a signature is a changed signature.
            return check.verify(bytes) && Base64.getEncoder().encodeToString(bytes).equals(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Not even in the form of a signature.
            return false;
        }
    }

    /**
     * @throws GeneralSecurityException if {@code openssl dgst} could not check its signatures
     */
    static String algorithm(PublicKey key) throws GeneralSecurityException {
        return switch (key.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> throw new GeneralSecurityException("The key must be EC or RSA, it is " + key.getAlgorithm());
        };
    }
}
