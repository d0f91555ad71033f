package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Plain text: UTF-8, UTF-16 with its mark, else the Vietnamese code page of old files. */
final class PlainText {

    private static final int LARGEST = 32 << 20;

    private PlainText() {
    }

    static void read(InputStream in, TextSink out) throws IOException {
        String text = decode(in.readNBytes(LARGEST));
        boolean cut = in.read() >= 0;
        if (binary(text)) {
            throw new IOException("not a text");
        }
        out.add(text);
        if (cut) {
            throw new TextSink.Full();
        }
    }

    /** More signs that no text has than a text could bear. */
    private static boolean binary(String text) {
        int odd = 0;
        int seen = Math.min(text.length(), 4000);
        for (int i = 0; i < seen; i++) {
            char c = text.charAt(i);
            odd += c == '\ufffd' || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' ? 1 : 0;
        }
        return seen > 100 && odd * 20 > seen;
    }

    static String decode(byte[] bytes) {
        if (Format.utf16(bytes, bytes.length)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            int bad = 0;
            String utf8 = new String(bytes, StandardCharsets.UTF_8);
            for (int i = 0; i < utf8.length(); i++) {
                bad += utf8.charAt(i) == '\ufffd' ? 1 : 0;
            }
            // a stray byte does not make a file another code page
            return bad * 50 < utf8.length() || !Charset.isSupported("windows-1258") ? utf8 : new String(bytes, Charset.forName("windows-1258"));
        }
    }
}
