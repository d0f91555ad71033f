package vn.lienthong.routing;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whose certificates a link believes: of the authorities in the file that {@code trustedCertificates} of its partner's file names,
 * or of those that Java knows. What is not believed is said with its cure, in Vietnamese and English. Safe for several threads.
 */
public final class Trust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;

    private Trust(X509ExtendedTrustManager judge) {
        this.judge = judge;
    }

    /**
     * Makes connections to servers that can be believed.
     *
     * @param file PEM file with certificates of authorities; blank for those that Java knows
     * @throws IllegalArgumentException if there are none in the file; the message names key and file
     */
    public static SSLContext of(String file) {
        return file.isBlank() ? Known.CONTEXT : made(file);
    }

    /** One for all partners: the authorities that Java knows fill half a megabyte. */
    private static final class Known {
        private static final SSLContext CONTEXT = made("");
    }

    private static SSLContext made(String file) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(file.isBlank() ? null : authorities(Path.of(file.strip())));
            SSLContext context = SSLContext.getInstance("TLS");
            X509ExtendedTrustManager judge = Arrays.stream(factory.getTrustManagers()).filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast).findFirst().orElseThrow();
            context.init(null, new TrustManager[] {new Trust(judge)}, null);
            return context;
        } catch (IOException | CertificateException | InvalidPathException e) {
            throw new IllegalArgumentException("trustedCertificates: không đọc được chứng thư CA (PEM) trong / no certificates (PEM) in '" + file + "': "
                + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has TLS", e);
        }
    }

    private static KeyStore authorities(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            for (Certificate authority : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + store.size(), authority);
            }
        }
        if (store.size() == 0) {
            throw new CertificateException("the file is empty");
        }
        return store;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        said(() -> judge.checkServerTrusted(chain, kind, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        said(() -> judge.checkServerTrusted(chain, kind, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        said(() -> judge.checkServerTrusted(chain, kind));
    }

    private interface Check {
        void carryOut() throws CertificateException;
    }

    /** Without the cause, whose words an operator would be shown instead. */
    private static void said(Check check) throws CertificateException {
        try {
            check.carryOut();
        } catch (CertificateException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            throw new CertificateException("chứng thư của máy chủ không được tin (" + root.getMessage()
                + "). CA riêng: ghi tệp PEM vào trustedCertificates; sai tên, hết hạn: thay chứng thư"
                + " / not trusted: put the authority's PEM file in trustedCertificates, or renew it");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) throws CertificateException {
        judge.checkClientTrusted(chain, kind, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) throws CertificateException {
        judge.checkClientTrusted(chain, kind, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) throws CertificateException {
        judge.checkClientTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return judge.getAcceptedIssuers();
    }
}
