package vn.lienthong.store.proof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.store.Folders;

/**
 * The folder {@code keys}: {@code journal.key} (the secret half and the open one, readable by the owner only) unless the
 * house brings its own, and {@code FINGERPRINT.pem}, the open half of every key that ever signed here: what is not among
 * them is not trusted.
 */
final class KeyFolder {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);

    private final Path folder;
    private final House house;
    private SigningKey current;

    /** A PKCS#12 file of the house; an empty alias means its only key. */
    record House(Path file, String password, String alias) {
    }

    /**
     * Opens the folder, and makes the first key where there is none.
     *
     * @param house     the house's own key, or null
     * @param announced fingerprint of the key that the last seal names for what follows, or null
     */
    KeyFolder(Path folder, House house, String announced) throws IOException, GeneralSecurityException {
        this.folder = Folders.swept(folder);
        this.house = house;
        if (house == null) {
            finishRenewal(announced);
        }
        current = house == null ? own() : of(house);
        trust(current.open());
    }

    SigningKey current() {
        return current;
    }

    boolean isHouse() {
        return house != null;
    }

    /** Makes the key that comes next and keeps it aside, until the seal that announces it is durable. */
    SigningKey prepare() throws IOException {
        SigningKey next = SigningKey.fresh();
        trust(next.open());
        Folders.write(folder.resolve("journal.key.next"), file(next), true);
        return next;
    }

    /** The prepared key is in use from now on; the secret half of the one before is gone. */
    void change(SigningKey next) throws IOException {
        Files.move(folder.resolve("journal.key.next"), folder.resolve("journal.key"), StandardCopyOption.ATOMIC_MOVE);
        Folders.sync(folder);
        current = next;
    }

    /** The open half of a key that signed here. */
    Optional<PublicKey> trusted(String fingerprint) {
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        try {
            PublicKey key = Pem.publicKey(Files.readString(folder.resolve(fingerprint + ".pem"), StandardCharsets.US_ASCII));
            return SigningKey.fingerprint(key).equals(fingerprint) ? Optional.of(key) : Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            LOG.debug("The key {} is not among the trusted ones in {}: {}", fingerprint, folder, e.getMessage());
            return Optional.empty();
        }
    }

    private void finishRenewal(String announced) throws IOException, GeneralSecurityException {
        Path next = folder.resolve("journal.key.next");
        if (Files.exists(next)) {
            SigningKey prepared = read(next);
            if (prepared.fingerprint().equals(announced)) {
                change(prepared);
            } else {
                Files.delete(next);
            }
        }
    }

    private SigningKey own() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("journal.key");
        if (!Files.exists(file)) {
            SigningKey fresh = SigningKey.fresh();
            Folders.write(file, file(fresh), false);
            LOG.info("The platform signs its journal with a new key, {}", fresh.fingerprint());
            return fresh;
        }
        return read(file);
    }

    private static SigningKey read(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        return new SigningKey(Pem.privateKey(text), Pem.publicKey(text));
    }

    private static SigningKey of(House house) throws IOException, GeneralSecurityException {
        char[] password = house.password().toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(house.file())) {
            store.load(file, password);
        }
        String alias = house.alias().isBlank() && store.size() == 1 ? store.aliases().nextElement() : house.alias();
        if (!store.isKeyEntry(alias)) {
            throw new GeneralSecurityException(house.file() + " has no key '" + alias + "': name one by sealKeyAlias");
        }
        PublicKey open = store.getCertificate(alias).getPublicKey();
        SigningKey.algorithm(open);
        return new SigningKey((PrivateKey) store.getKey(alias, password), open);
    }

    private void trust(PublicKey key) throws IOException {
        Path file = folder.resolve(SigningKey.fingerprint(key) + ".pem");
        if (!Files.exists(file)) {
            Folders.write(file, Pem.of(key).getBytes(StandardCharsets.US_ASCII), false);
        }
    }

    private static byte[] file(SigningKey key) {
        return (Pem.of(key.secret()) + Pem.of(key.open())).getBytes(StandardCharsets.US_ASCII);
    }
}
