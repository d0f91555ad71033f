package vn.lienthong.reader.text;

import java.util.regex.Pattern;

/**
 * What numbers a paragraph: "Điều 2.", "II.", "3.", "3.1.", "a)", "-", "+".
 *
 * @param kind   which of them; deeper kinds come later
 * @param label  the mark itself
 * @param length characters that it takes with the space after it
 */
public record Marker(Kind kind, String label, int length) {

    /** Kinds of marks. */
    public enum Kind { CHAPTER, ARTICLE, ROMAN, NUMBER, NUMBER_2, NUMBER_3, LETTER, BULLET, PLUS }

    private record Rule(Kind kind, Pattern pattern, Start start) {
        private Rule(Kind kind, Pattern pattern) {
            this(kind, pattern, new Start(Required.of(pattern.pattern()).heads()));
        }
    }

    private static final Rule[] RULES = {
        new Rule(Kind.CHAPTER, Pattern.compile("(?:chuong|phan) (?:[ivx]{1,5}|\\d{1,2}|thu \\w{3,5})\\b[.:]?\\s*")),
        new Rule(Kind.ARTICLE, Pattern.compile("dieu \\d{1,3}\\s?[.:]\\s*")),
        new Rule(Kind.ROMAN, Pattern.compile("(?:[ivx]{1,5}|[a-h])\\s?[./](?=\\s?[\\p{L}“\"])\\s*")),
        new Rule(Kind.NUMBER_3, Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}\\.?(?=\\s?\\p{L})\\s*")),
        new Rule(Kind.NUMBER_2, Pattern.compile("\\d{1,2}\\.\\d{1,2}\\s?[.)-]?(?=\\s{1,4}\\p{L}|\\p{L}{2})\\s*")),
        new Rule(Kind.NUMBER, Pattern.compile("\\d{1,2}\\s?[.)/-](?!\\d)(?=\\s*[\\p{L}“\"(])\\s*")),
        // recognition reads a full stop as a comma: "1, Báo cáo"
        new Rule(Kind.NUMBER, Pattern.compile("\\d{1,2},\\s+(?=\\p{L})")),
        // Một là, … · Thứ nhất: … (not "Thứ hai, ngày 5/3")
        new Rule(Kind.NUMBER, Pattern.compile("(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) la\\s?[,:]\\s+(?=\\p{L})|thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?: la)?\\s?[,:]\\s+(?!ngay |\\d)(?=\\p{L})")),
        // Giai đoạn 1: … · Bước 2. … · Đợt 1: …
        new Rule(Kind.NUMBER, Pattern.compile("(?:giai doan|buoc|dot|viec) (?:\\d{1,2}|[ivx]{1,4})\\s?[.:]\\s+(?=\\p{L})")),
        new Rule(Kind.LETTER, Pattern.compile("\\(?[a-z]\\d?\\)\\s*|[a-e]\\.\\s+(?=\\p{L})")),
        new Rule(Kind.PLUS, Pattern.compile("[+o◦*]\\s+")),
        new Rule(Kind.BULLET, Pattern.compile("[-•●▪■➢✓·]\\s*(?=[\\p{L}“\"(\\d])|[-•●▪■➢✓·]\\s+")),
    };

    /** The mark that this line begins with, or null. Roman marks must be in upper case ("I.", not "i."). */
    static Marker of(String line) {
        if (line.isEmpty()) {
            return null;
        }
        char first = line.charAt(0);
        if (Character.isLetter(first) && !Character.isUpperCase(first) && line.length() > 1 && line.charAt(1) != ')' && line.charAt(1) != '.'
                && line.charAt(1) != ' ' && !Character.isDigit(line.charAt(1))) {
            return null;
        }
        String bare = Fold.bare(line.length() > 40 ? line.substring(0, 40) : line);
        char[] letters = bare.toCharArray();
        for (Rule rule : RULES) {
            if (!rule.start.at(letters, 0)) {
                continue;
            }
            var m = rule.pattern.matcher(bare);
            if (m.lookingAt() && (rule.kind != Kind.ROMAN || Character.isUpperCase(first)) && !dash(rule.kind, bare)
                    && (Character.isLetter(first) || line.charAt(m.end() - 1 - spaces(line, m.end())) != ',' || Character.isUpperCase(line.charAt(m.end())))) {
                return new Marker(rule.kind, line.substring(0, m.end()).strip(), m.end());
            }
        }
        return null;
    }

    private static int spaces(String line, int end) {
        int n = 0;
        while (n < end - 1 && Character.isWhitespace(line.charAt(end - 1 - n))) {
            n++;
        }
        return n;
    }

    private static boolean dash(Kind kind, String bare) {
        return kind == Kind.BULLET && bare.startsWith("---");
    }
}
