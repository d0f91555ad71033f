package vn.lienthong.reader.text;

/** A stretch of the normalised text with its shadows, index for index. Immutable; used by one thread at a time. */
public final class Text {

    private final String raw;
    private final String lower;
    private final String bare;
    private char[] letters;
    private long[] words;
    private Begins begins;
    private Grams grams;

    private Text(String raw, String lower, String bare, char[] letters) {
        this.raw = raw;
        this.lower = lower;
        this.bare = bare;
        this.letters = letters;
    }

    /** The text with its shadows made. */
    public static Text of(String raw) {
        String one = Variants.one(raw);
        char[] letters = Fold.letters(one);
        String bare = new String(letters);
        return new Text(raw, Spelling.repaired(Fold.lower(one), bare, letters), bare, letters);
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
        return start == 0 && end == raw.length() ? this : new Text(raw.substring(start, end), lower.substring(start, end), bare.substring(start, end), null);
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

    /** Whether this sign or letter stands in the stretch. */
    public boolean has(char sign, int from, int to) {
        int at = raw.indexOf(sign, from);
        return at >= 0 && at < to;
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

    /** A bit for each index of {@link #letters()} where a word may begin; not to be changed. */
    long[] words() {
        if (words == null) {
            words = Start.words(letters());
        }
        return words;
    }

    Begins begins() {
        if (begins == null) {
            begins = new Begins(letters(), words());
        }
        return begins;
    }

    Grams grams() {
        if (grams == null) {
            grams = new Grams(letters());
        }
        return grams;
    }
}
