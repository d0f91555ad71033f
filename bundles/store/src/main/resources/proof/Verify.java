import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Kiểm chứng hồ sơ bằng JDK 17 | Verifies the proof with a JDK 17: {@code java Verify.java FOLDER [FINGERPRINT]}. */
public class Verify {
    static Path folder;

    public static void main(String[] arguments) throws Exception {
        folder = Path.of(arguments.length > 0 ? arguments[0] : ".");
        try {
            System.out.println("RIGHT | ĐÚNG: " + check(arguments.length > 1 ? arguments[1] : null));
        } catch (Exception e) {
            System.out.println("WRONG | SAI: " + e.getMessage());
            System.exit(1);
        }
    }

    static String check(String expected) throws Exception {
        String fingerprint = sha256(key("key.pem").getEncoded());
        demand(expected == null || expected.equals(fingerprint), "key.pem is " + fingerprint);
        signed("key.pem", "manifest.sig", "manifest.txt");
        Set<String> files = new HashSet<>(Set.of("manifest.txt", "manifest.sig"));
        List<String> digests = new ArrayList<>();
        for (String line : text("manifest.txt").split("\n")) {
            String name = line.substring(66);
            demand(line.startsWith(file(name) + "  "), name);
            demand(files.add(name), name);
            if (name.equals("packet.edxml") || name.startsWith("files/") && !name.endsWith(".gone.txt")) {
                digests.add(line.substring(0, 64));
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            Set<String> there = new HashSet<>();
            all.filter(Files::isRegularFile).forEach(f -> there.add(folder.relativize(f).toString().replace('\\', '/')));
            demand(there.equals(files), "files too many or too few");
        }
        demand(files.contains("keys/" + fingerprint + ".pem"), "the present key is not in keys");
        StringBuilder journal = new StringBuilder();
        int entries = 0;
        for (String name : files.stream().sorted().toList()) {
            if (name.startsWith("keys/")) {
                demand(name.equals("keys/" + sha256(key(name).getEncoded()) + ".pem"), name);
            } else if (name.startsWith("seals/") && name.endsWith(".txt")) {
                signed("keys/" + lines(name).get("key") + ".pem", name.replace(".txt", ".sig"), name);
            } else if (name.startsWith("journal/") && name.endsWith(".txt")) {
                entry(name);
                journal.append(text(name));
                entries++;
            }
        }
        for (String digest : digests) {
            demand(journal.indexOf(digest) >= 0, "the journal does not name the content " + digest);
        }
        return entries + " entries, key " + fingerprint;
    }

    static void entry(String name) throws Exception {
        String path = name.replace(".txt", ".path");
        Map<String, String> seal = lines("seals/" + lines(path).get("seal") + ".txt");
        long number = Long.parseLong(lines(name).get("entry"));
        demand(number >= Long.parseLong(seal.get("first-entry")) && number <= Long.parseLong(seal.get("last-entry")), path);
        String hash = file(name);
        for (String step : text(path).split("\n")) {
            if (step.startsWith("left ")) {
                hash = sha256((step.substring(5) + hash).getBytes("UTF-8"));
            } else if (step.startsWith("right ")) {
                hash = sha256((hash + step.substring(6)).getBytes("UTF-8"));
            }
        }
        demand(hash.equals(seal.get("root")), name + " is not under its seal");
    }

    static void signed(String key, String signature, String name) throws Exception {
        PublicKey by = key(key);
        Signature check = Signature.getInstance(by.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
        check.initVerify(by);
        check.update(Files.readAllBytes(folder.resolve(name)));
        demand(check.verify(Files.readAllBytes(folder.resolve(signature))), name + ": signature");
    }

    static PublicKey key(String name) throws Exception {
        byte[] der = Base64.getMimeDecoder().decode(text(name).replaceAll("-----[^-]*-----", ""));
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        } catch (java.security.spec.InvalidKeySpecException e) {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
        }
    }

    static Map<String, String> lines(String name) throws Exception {
        Map<String, String> lines = new HashMap<>();
        for (String line : text(name).split("\n")) {
            int space = line.indexOf(' ');
            if (space > 0) {
                lines.putIfAbsent(line.substring(0, space), line.substring(space + 1));
            }
        }
        return lines;
    }

    static String text(String name) throws Exception {
        return Files.readString(folder.resolve(name));
    }

    static String file(String name) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(Files.newInputStream(folder.resolve(name)), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    static void demand(boolean fact, String otherwise) {
        if (!fact) {
            throw new IllegalStateException(otherwise);
        }
    }
}
