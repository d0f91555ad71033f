package vn.lienthong.dropfolder;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lienthong.routing.words.FileNames;

/** Which files the agency may send, by their names. */
final class Kinds {
    /** Names that editors, browsers and sync programs give to files that they have not finished; a regular expression. */
    static final String UNFINISHED = "(?i)(~.*|.*~|.*\\.(tmp|temp|part|partial|crdownload|filepart|swp|lock)|.*\\.loi\\.txt|thumbs\\.db|desktop\\.ini)";
    private static final Pattern UNFINISHED_NAME = Pattern.compile(UNFINISHED);
    private static final Set<String> PACKETS = Set.of("edxml", "xml");
    /** Those that hold the text of a document before those that hold tables. */
    private static final List<String> LETTERS = List.of("pdf", "docx", "doc", "odt", "rtf", "txt", "html", "htm", "xlsx", "xls", "ods");

    private Kinds() {
    }

    static boolean packet(Path file) {
        return PACKETS.contains(extension(file));
    }

    static boolean letter(Path file) {
        return LETTERS.contains(extension(file));
    }

    /** The likelier a file is the main document, the smaller. */
    static int rank(Path file) {
        return LETTERS.indexOf(extension(file));
    }

    /** Whether somebody still works on it, or it is nobody's business. */
    static boolean unfinished(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || UNFINISHED_NAME.matcher(name).matches();
    }

    static String extension(Path file) {
        return FileNames.extension(file.getFileName().toString());
    }
}
