package vn.lienthong.reader.text;

/** A stretch of the normalised text with its shadows, index for index. Immutable; used by one thread at a time. */
public final class Text {

    private final String raw;
    private final String lower;
    private final String bare;
    private char[] letters;
    private Grams grams;

    private Text(String raw, String lower, String bare) {
        this.raw = raw;
        this.lower = lower;
        this.bare = bare;
    }

    /** The text with its shadows made. */
    public static Text of(String raw) {
        String one = Variants.one(raw);
        String bare = Fold.bare(one);
        return new Text(raw, Spelling.repaired(Fold.lower(one), bare), bare);
    }

    /** As the page has it. */
    public String raw() {
        return raw;
    }

    /** Lower case, one way of placing tone marks; for words where a tone mark decides (Sở, Số). */
    public String lower() {
        return lower;
    }

    /** Lower case without marks; for phrases that recognition noise or spelling may have touched. */
    public String bare() {
        return bare;
    }

    /** Part of it, [start, end). */
    public Text part(int start, int end) {
        return start == 0 && end == raw.length() ? this : new Text(raw.substring(start, end), lower.substring(start, end), bare.substring(start, end));
    }

    public int length() {
        return raw.length();
    }

    /** Whether a word (a run of letters or digits) may begin at this index. */
    public boolean wordStart(int at) {
        return at == 0 || !Fold.word(raw.charAt(at - 1));
    }

    /** Whether a word may end before this index. */
    public boolean wordEnd(int at) {
        return at == raw.length() || !Fold.word(raw.charAt(at));
    }

    /** Whether this phrase, in lower case with marks, stands at the index as whole words. */
    public boolean has(String phrase, int at) {
        return lower.startsWith(phrase, at) && wordStart(at) && wordEnd(at + phrase.length());
    }

    /** Whether it has one of the digits 0 to 9. */
    public boolean digits() {
        return grams().digits();
    }

    /** The letters of {@link #bare()}; not to be changed. */
    char[] letters() {
        if (letters == null) {
            letters = bare.toCharArray();
        }
        return letters;
    }

    Grams grams() {
        if (grams == null) {
            grams = new Grams(letters());
        }
        return grams;
    }
}
