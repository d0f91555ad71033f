package vn.lienthong.reader.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Kinds of files, told by their first bytes; the name decides only between texts. */
enum Format {
    PDF, ZIP, OLE, RTF, HTML, EML, IMAGE, XML, TEXT, OTHER;

    /** The kind of a file that begins with these bytes. */
    static Format of(byte[] head, int length, String name) {
        if (length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5)) {
            return ZIP;
        }
        if (length >= 8 && (head[0] & 0xff) == 0xD0 && (head[1] & 0xff) == 0xCF && (head[2] & 0xff) == 0x11) {
            return OLE;
        }
        boolean jpeg = length > 3 && (head[0] & 0xff) == 0xFF && (head[1] & 0xff) == 0xD8;
        boolean png = length > 4 && (head[0] & 0xff) == 0x89 && head[1] == 'P' && head[2] == 'N';
        boolean tiff = length > 4 && (head[0] == 'I' && head[1] == 'I' && head[2] == 42 || head[0] == 'M' && head[1] == 'M' && head[3] == 42);
        if (jpeg || png || tiff) {
            return IMAGE;
        }
        String start = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        int pdf = start.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return PDF;
        }
        String text = start.replace("\u00ef\u00bb\u00bf", "").stripLeading();
        String lower = text.toLowerCase(Locale.ROOT);
        String extension = name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (text.startsWith("{\\rtf")) {
            return RTF;
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<head") || lower.startsWith("<body")
                || (extension.equals("html") || extension.equals("htm")) && lower.contains("<")) {
            return HTML;
        }
        if (lower.startsWith("<?xml") && lower.contains("<html")) {
            return HTML;
        }
        if (lower.startsWith("<?xml") || extension.equals("edxml")) {
            return XML;
        }
        if (extension.equals("eml") || lower.matches("(?s)(?:return-path|received|from|date|message-id|mime-version|delivered-to|x-[a-z-]+|subject|to|dkim-signature):[^\\n]*\\n.*(?:mime-version|content-type|message-id):.*")) {
            return EML;
        }
        return start.indexOf('\0') >= 0 && !utf16(head, length) ? OTHER : TEXT;
    }

    static boolean utf16(byte[] head, int length) {
        return length >= 2 && ((head[0] & 0xff) == 0xFF && (head[1] & 0xff) == 0xFE || (head[0] & 0xff) == 0xFE && (head[1] & 0xff) == 0xFF);
    }
}
