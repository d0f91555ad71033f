package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;

/** The bytes of the current element, decoded from base64 as they are asked for; the text is never held as a whole. */
final class Base64Input extends InputStream {
    private static final byte[] VALUES = values();
    private static final byte SPACE = -2;
    private static final byte PAD = -3;

    private final Cursor cursor;
    private char[] chunk = new char[0];
    private int at;
    private int end;
    private int bits;
    private int sextets;
    private int pads;
    private long count;
    private boolean finished;

    /** Stands at the element's start; at the end of this stream the cursor is at the element's end. */
    Base64Input(Cursor cursor) {
        this.cursor = cursor;
    }

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        for (char space : new char[] {' ', '\t', '\r', '\n'}) {
            values[space] = SPACE;
        }
        values['='] = PAD;
        return values;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int n = 0;
        while (n < length && !finished) {
            if (at == end) {
                fill();
                continue;
            }
            if (sextets == 0 && pads == 0) {
                n += groups(buffer, offset + n, length - n);
            }
            if (n < length && at < end && accept(chunk[at++])) {
                buffer[offset + n++] = (byte) (bits >> (8 - 2 * sextets));
                bits = sextets == 4 ? 0 : bits & 0xff;
                sextets &= 3;
            }
        }
        count += n;
        if (count > cursor.limits().attachmentBytes()) {
            throw tooLarge(cursor);
        }
        return n == 0 ? -1 : n;
    }

    /** Whole groups of four characters, as nearly all of them come; whatever else there is, {@link #accept} judges. */
    private int groups(byte[] buffer, int offset, int length) {
        int n = 0;
        while (length - n >= 3 && end - at >= 4) {
            int group = value(chunk[at]) << 18 | value(chunk[at + 1]) << 12 | value(chunk[at + 2]) << 6 | value(chunk[at + 3]);
            if (group < 0) {
                break;
            }
            buffer[offset + n] = (byte) (group >> 16);
            buffer[offset + n + 1] = (byte) (group >> 8);
            buffer[offset + n + 2] = (byte) group;
            n += 3;
            at += 4;
        }
        return n;
    }

    /** Six bits, or less than 0 for what is none of the alphabet. */
    private static int value(char c) {
        return c < 128 ? VALUES[c] : -1;
    }

    /** Takes one character; true if a byte is complete. */
    private boolean accept(char c) throws MalformedPacket {
        int value = value(c);
        if (value >= 0 && pads == 0) {
            bits = bits << 6 | value;
            sextets++;
            return sextets > 1;
        }
        if (value == PAD && sextets + pads >= 2 && sextets + pads < 4) {
            pads++;
        } else if (value != SPACE) {
            throw broken("có ký tự không thuộc base64", "a character that is not base64");
        }
        return false;
    }

    private void fill() throws IOException {
        switch (cursor.next()) {
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                chunk = cursor.xml().getTextCharacters();
                at = cursor.xml().getTextStart();
                end = at + cursor.xml().getTextLength();
            }
            case XMLStreamConstants.START_ELEMENT -> throw broken("có phần tử XML bên trong nội dung base64", "an element inside the base64 text");
            case XMLStreamConstants.END_ELEMENT -> {
                finished = true;
                if (sextets == 1 || (sextets + pads) % 4 != 0) {
                    throw broken("base64 bị cắt giữa chừng", "the base64 text is cut short");
                }
            }
            default -> {
                // A comment interrupts nothing.
            }
        }
    }

    /** Reads what is left, so that the cursor stands at the element's end. */
    void drain() throws IOException {
        byte[] waste = new byte[8192];
        int n = read(waste, 0, waste.length);
        while (n >= 0) {
            n = read(waste, 0, waste.length);
        }
    }

    private MalformedPacket broken(String causeVi, String causeEn) {
        return cursor.fault(MalformedPacket.Kind.ATTACHMENT, "ContentTransferEncoded", causeVi, causeEn,
            "mã hóa lại tệp bằng base64 chuẩn (RFC 4648) và gửi lại", "encode the file in standard base64 (RFC 4648) and send again");
    }

    static MalformedPacket tooLarge(Cursor cursor) {
        long most = cursor.limits().attachmentBytes();
        return cursor.fault(MalformedPacket.Kind.LIMIT, "Attachment", "tệp đính kèm lớn hơn " + most + " byte",
            "the attachment is larger than " + most + " bytes", "chia nhỏ hoặc nén tệp", "split or compress the file");
    }
}
