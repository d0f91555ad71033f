package vn.lienthong.mailbox;

import java.util.regex.Pattern;

/**
 * Tells the words of a mail from those that it quotes. What it quotes is mostly our own directive: read as if the agency
 * had written it, it would yield tasks and deadlines a second time.
 */
final class Quoted {
    private static final Pattern HEAD = Pattern.compile(
        "(?iu)^\\s*(vào .{3,120}(đã viết|viết)\\s*:|on .{3,160}wrote\\s*:|-{3,}\\s*(original message|thư gốc|tin nhắn gốc|forwarded message|thư đã chuyển tiếp).*|_{10,})\\s*$");
    private static final Pattern BREAK = Pattern.compile("(?i)<\\s*(br|/p|/div|/tr|/li|/h\\d)[^>]*>");
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(style|script|head|blockquote)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("<[^>]{0,2000}>");

    private Quoted() {
    }

    /** The text down to where the quotation begins, without quoted lines. */
    static String without(String text) {
        StringBuilder own = new StringBuilder();
        for (String line : text.split("\\R", -1)) {
            if (HEAD.matcher(line).matches()) {
                break;
            }
            if (!line.startsWith(">")) {
                own.append(line.stripTrailing()).append('\n');
            }
        }
        return own.toString().strip();
    }

    /** The words of an HTML mail, without its quotations. */
    static String fromHtml(String html) {
        String text = UNSEEN.matcher(html).replaceAll(" ");
        text = BREAK.matcher(text.replaceAll("\\s+", " ")).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        return text.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
            .replace("&amp;", "&").replaceAll("(?m)^[ \\t]+|[ \\t]+$", "").replaceAll("\\n{3,}", "\n\n").strip();
    }
}
