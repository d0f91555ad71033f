package vn.lienthong.reader.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import vn.lienthong.api.reading.Finding;

/** An e-mail: where it carries documents they are read, its own words come after them; alone, its words are the document. */
final class EmlText {

    private static final int PARTS_AT_MOST = 60;
    /** Mail servers carry less; what is larger is read as far as this. */
    private static final int LARGEST = 48 << 20;

    private final Formats formats;
    private final boolean deeper;
    private int parts;

    EmlText(Formats formats, boolean deeper) {
        this.formats = formats;
        this.deeper = deeper;
    }

    void read(InputStream in, int depth, TextSink out, List<Finding> findings) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST);
        boolean cut = in.read() >= 0;
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
        var documents = new ArrayList<String>();
        var words = new ArrayList<String>();
        try {
            walk(message, depth, documents, words, findings, out);
        } finally {
            message.dispose();
        }
        for (String d : documents) {
            out.add(d).line().line();
        }
        for (String w : words) {
            out.add(w).line();
        }
        if (cut) {
            throw new TextSink.Full();
        }
    }

    private void walk(Entity entity, int depth, List<String> documents, List<String> words, List<Finding> findings, TextSink out) throws IOException {
        out.alive();
        if (++parts > PARTS_AT_MOST) {
            throw new TextSink.Full();
        }
        Body body = entity.getBody();
        String type = entity.getMimeType();
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType()) || entity.getFilename() != null;
        if (body instanceof Multipart multipart) {
            boolean alternative = "multipart/alternative".equals(type) && multipart.getBodyParts().stream().anyMatch(e -> "text/plain".equals(e.getMimeType()));
            for (Entity part : multipart.getBodyParts()) {
                if (!(alternative && "text/html".equals(part.getMimeType()))) {
                    walk(part, depth, documents, words, findings, out);
                }
            }
        } else if (body instanceof Message inner) {
            walk(inner, depth, documents, words, findings, out);
        } else if (body instanceof TextBody text && !attached) {
            String s = decoded(text);
            if ("text/html".equals(type)) {
                var sink = new TextSink(1 << 22, out.watch());
                HtmlText.read(s, sink);
                words.add(sink.toString());
            } else {
                words.add(s);
            }
        } else if (deeper && (body instanceof BinaryBody || body instanceof TextBody)) {
            try (InputStream content = body instanceof BinaryBody b ? b.getInputStream() : ((TextBody) body).getInputStream()) {
                Extract inner = formats.read(content, entity.getFilename(), depth + 1, out.watch());
                findings.addAll(inner.findings());
                documents.add(inner.text());
            }
        }
    }

    private static String decoded(TextBody text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        text.getInputStream().transferTo(bytes);
        String charset = text.getMimeCharset();
        boolean known = charset != null && !"us-ascii".equalsIgnoreCase(charset) && Charset.isSupported(charset);
        return known ? bytes.toString(Charset.forName(charset)) : PlainText.decode(bytes.toByteArray());
    }
}
