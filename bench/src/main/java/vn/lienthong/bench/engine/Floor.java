package vn.lienthong.bench.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The floor: one SOAP call with the packet as its attachment for each delivery, and nothing else. */
final class Floor implements Contestant {
    private static final String BOUNDARY = "bench-boundary";
    private static final String ENVELOPE = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
        + "<ns:submit xmlns:ns=\"urn:bench\"><packet><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:packet\"/></packet></ns:submit>"
        + "</soap:Body></soap:Envelope>";
    private final Path folder;
    private final Path work;
    private Child child;
    private Track track;

    Floor(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    @Override
    public String name() {
        return "the floor (one message)";
    }

    @Override
    public int recipients() {
        return 1;
    }

    @Override
    public int receipts() {
        return 0;
    }

    @Override
    public void start(Track tracked) throws IOException {
        track = tracked;
        child = new Child(folder, FloorServer.class, work.toString());
    }

    @Override
    public Server server() {
        return child.server();
    }

    @Override
    public void send(int document, byte[] packet) throws IOException {
        String answer = child.post("/floor", Map.of("SOAPAction", "\"\"", "Content-Type",
            "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"; boundary=\"" + BOUNDARY + "\""), body(packet));
        if (!answer.contains("taken")) {
            throw new IOException("The floor answered " + answer);
        }
        track.delivered(document, 0);
    }

    private static byte[] body(byte[] packet) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(packet.length + 1024);
        body.write(("--" + BOUNDARY + "\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\nContent-ID: <root>\r\n\r\n" + ENVELOPE
            + "\r\n--" + BOUNDARY + "\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <packet>\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
        body.write(packet);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
        }
    }
}
