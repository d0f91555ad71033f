package vn.lienthong.bench.engine;

import java.io.IOException;
import java.nio.file.Path;

/** The same flow in plain Camel; see {@link CamelServer}. */
final class PlainCamel implements Contestant {
    private final Path folder;
    private Partners partners;
    private Child child;

    PlainCamel(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "plain Camel";
    }

    @Override
    public void start(Track track) throws IOException {
        partners = new Partners(track);
        child = new Child(folder, CamelServer.class, String.valueOf(partners.smtp()), partners.rest());
        partners.meet("http://127.0.0.1:" + child.port() + "/vxp");
    }

    @Override
    public Server server() {
        return child.server();
    }

    @Override
    public void send(int document, byte[] packet) throws IOException {
        partners.send(document, packet);
    }

    @Override
    public void close() throws IOException {
        if (partners != null) {
            partners.close();
        }
        if (child != null) {
            child.close();
        }
    }
}
