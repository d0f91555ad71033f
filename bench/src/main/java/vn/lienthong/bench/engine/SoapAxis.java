package vn.lienthong.bench.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;

/** A client of the axis protocol by SOAP with MTOM, for packets that are too large for the heap. */
final class SoapAxis {
    private static final String NAMESPACE = "urn:vn:lienthong:vxp:1";
    private static final String BOUNDARY = "bench-boundary";
    private static final int BUFFER = 1 << 16;
    private final String endpoint;
    private final String credentials;

    SoapAxis(String endpoint, String system, String secret) {
        this.endpoint = endpoint;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((system + ":" + secret).getBytes(StandardCharsets.US_ASCII));
    }

    void send(String from, BigPacket packet) throws IOException {
        byte[] head = part("application/xop+xml; charset=UTF-8; type=\"text/xml\"", "root", envelope("<sendEdoc xmlns=\"" + NAMESPACE + "\"><from>" + from
            + "</from><messageType>edoc</messageType><packet><xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:packet\"/></packet></sendEdoc>")
            + "\r\n--" + BOUNDARY + "\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <packet>\r\n\r\n");
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        HttpURLConnection connection = connection("sendEdoc", "multipart/related; type=\"application/xop+xml\"; start=\"<root>\"; start-info=\"text/xml\"; boundary=\"" + BOUNDARY + "\"");
        connection.setFixedLengthStreamingMode(head.length + Files.size(packet.file()) + tail.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(head);
            Files.copy(packet.file(), out);
            out.write(tail);
        }
        String answer = new String(in(connection).readAllBytes(), StandardCharsets.UTF_8);
        if (!answer.contains("docId>")) {
            throw new IOException("The platform answered " + answer);
        }
    }

    /** The packet of an item from its first byte on; what comes behind it closes the message. */
    InputStream open(String docId) throws IOException {
        HttpURLConnection connection = connection("getEdoc", "text/xml; charset=UTF-8");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(envelope("<getEdoc xmlns=\"" + NAMESPACE + "\"><docId>" + docId + "</docId></getEdoc>").getBytes(StandardCharsets.UTF_8));
        }
        InputStream in = new BufferedInputStream(in(connection), BUFFER);
        // The heads of two parts: the envelope's and the packet's.
        skipHead(in);
        skipHead(in);
        return in;
    }

    private static void skipHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("The platform answered " + head.toString(StandardCharsets.UTF_8));
            }
            head.write(b);
        }
    }

    private static byte[] part(String type, String id, String text) {
        return ("--" + BOUNDARY + "\r\nContent-Type: " + type + "\r\nContent-ID: <" + id + ">\r\n\r\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static String envelope(String body) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body + "</soap:Body></soap:Envelope>";
    }

    private HttpURLConnection connection(String operation, String type) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(endpoint).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", credentials);
        connection.setRequestProperty("SOAPAction", "\"" + NAMESPACE + "/" + operation + "\"");
        connection.setRequestProperty("Content-Type", type);
        return connection;
    }

    private static InputStream in(HttpURLConnection connection) throws IOException {
        return connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream();
    }
}
