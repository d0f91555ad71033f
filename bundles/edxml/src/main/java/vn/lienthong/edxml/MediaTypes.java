package vn.lienthong.edxml;

import java.util.Locale;
import java.util.Map;

/** Media types by file name, for files that come as "a zip" and say nothing else about themselves. */
public final class MediaTypes {
    /** A zip archive; senders of the standard also write it for any file that they zipped. */
    public static final String ZIP = "application/zip";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
        Map.entry("pdf", "application/pdf"), Map.entry("doc", "application/msword"),
        Map.entry("docx", OFFICE + "wordprocessingml.document"), Map.entry("xls", "application/vnd.ms-excel"),
        Map.entry("xlsx", OFFICE + "spreadsheetml.sheet"), Map.entry("ppt", "application/vnd.ms-powerpoint"),
        Map.entry("pptx", OFFICE + "presentationml.presentation"), Map.entry("odt", "application/vnd.oasis.opendocument.text"),
        Map.entry("ods", "application/vnd.oasis.opendocument.spreadsheet"), Map.entry("rtf", "application/rtf"),
        Map.entry("txt", "text/plain"), Map.entry("csv", "text/csv"), Map.entry("html", "text/html"),
        Map.entry("xml", "application/xml"), Map.entry("edxml", "application/xml"), Map.entry("eml", "message/rfc822"),
        Map.entry("ics", "text/calendar"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
        Map.entry("jpeg", "image/jpeg"), Map.entry("tif", "image/tiff"), Map.entry("tiff", "image/tiff"), Map.entry("zip", ZIP));

    private MediaTypes() {
    }

    /** The type that the extension of this name stands for; {@code application/octet-stream} for all others. */
    public static String byName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
    }
}
