package vn.lienthong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority made for one test run, and what it signed: a certificate for this machine and one for another. */
public final class Certificates {
    private static final char[] PASSWORD = "mat-khau-kho-1".toCharArray();
    private final Path store;
    private final Path authority;

    /**
     * @param folder where keys and certificates lie
     */
    public Certificates(Path folder) throws IOException, InterruptedException {
        store = folder.resolve("keys.p12");
        authority = folder.resolve("ca.pem");
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Test CA", "-ext", "bc:c=ca:true", "-keyalg", "EC");
        keytool("-exportcert", "-alias", "ca", "-rfc", "-file", authority.toString());
        keytool("-genkeypair", "-alias", "here", "-dname", "CN=here", "-ext", "san=ip:127.0.0.1", "-keyalg", "EC", "-signer", "ca");
        keytool("-genkeypair", "-alias", "other", "-dname", "CN=other", "-ext", "san=dns:khac.example", "-keyalg", "EC", "-signer", "ca");
    }

    /** The authority's certificate, PEM. */
    public String authority() {
        return authority.toString();
    }

    /** The server's side of connections, with the certificate {@code here} (of 127.0.0.1) or {@code other}. */
    public SSLContext server(String alias) throws GeneralSecurityException, IOException {
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, PASSWORD);
        }
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        one.setKeyEntry(alias, all.getKey(alias, PASSWORD), PASSWORD, all.getCertificateChain(alias));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(one, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()).isZero();
    }
}
