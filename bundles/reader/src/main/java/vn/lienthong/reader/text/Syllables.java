package vn.lienthong.reader.text;

import java.text.Normalizer;
import java.util.Set;

/**
 * Parts words that an extraction ran together ("hạtầng", "đềnghịcác"): fonts whose marked letters are drawn from another face lose
 * the blank behind them. Every written syllable of the language is an onset, a rime and at most one tone; what is no syllable but
 * parts behind marked vowels into syllables, and in one way only, is several words. Notations, names of other languages and
 * misspellings stay as they are.
 */
final class Syllables {

    private static final Set<String> ONSETS = Set.of("", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x");
    private static final Set<String> RIMES = Set.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        + "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot "
        + "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt uyn uynh uyt uyu uôc uôi uôm uôn uông uôt "
        + "ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu").split(" "));
    private static final String VOWELS = "aeiouy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    /** Behind a stop only the sharp and the heavy tone stand. */
    private static final String OF_STOPS = "\u0301\u0323";
    private static final int LONGEST = 7;
    private static final int PARTS_AT_MOST = 5;

    private static final byte OTHER = 0;
    private static final byte CONSONANT = 1;
    private static final byte VOWEL = 2;
    private static final byte MARKED = 3;
    /** What every letter of the language is: each letter of a text is asked. */
    private static final byte[] KINDS = kinds();

    private Syllables() {
    }

    private static byte[] kinds() {
        var kinds = new byte[0x2000];
        for (char c = 0; c < kinds.length; c++) {
            boolean vowel = VOWELS.indexOf(Fold.base(c)) >= 0;
            kinds[c] = !Character.isLetter(c) ? OTHER : !vowel ? CONSONANT : c > 0x7f ? MARKED : VOWEL;
        }
        return kinds;
    }

    /** The text with such words parted; the same object where there is none. */
    static String parted(String text) {
        StringBuilder out = null;
        int kept = 0;
        int from = -1;
        int runs = 0;
        boolean marked = false;
        boolean vowel = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            byte kind = c < KINDS.length ? KINDS[c] : Character.isLetter(c) ? CONSONANT : OTHER;
            if (kind == OTHER) {
                if (from >= 0 && marked && runs > 1) {
                    int blanks = cut(text.substring(from, i));
                    if (blanks != 0) {
                        out = out == null ? new StringBuilder(text.length() + 32) : out;
                        out.append(text, kept, from);
                        for (int at = from; at < i; at++) {
                            out.append((blanks >> at - from & 1) != 0 ? " " : "").append(text.charAt(at));
                        }
                        kept = i;
                    }
                }
                from = -1;
                continue;
            }
            if (from < 0) {
                from = i;
                runs = 0;
                marked = false;
                vowel = false;
            }
            boolean now = kind >= VOWEL;
            runs += now && !vowel ? 1 : 0;
            marked |= kind == MARKED;
            vowel = now;
        }
        return out == null ? text : out.append(text, kept, text.length()).toString();
    }

    /** Before which letters of the word a blank is missing, as bits; 0 if it is one word, or nobody can say. */
    private static int cut(String word) {
        if (word.length() > Math.min(Integer.SIZE - 1, LONGEST * PARTS_AT_MOST)) {
            return 0;
        }
        int[] found = {0, 0};
        parts(Fold.lower(word), 0, 0, found);
        // "Mêkông", "Êđê": names of other languages have no tones
        return found[0] == 1 && Normalizer.normalize(word, Normalizer.Form.NFD).chars().anyMatch(c -> TONES.indexOf(c) >= 0) ? found[1] : 0;
    }

    private static void parts(String word, int from, int blanks, int[] found) {
        for (int end = from + 1; end <= word.length() && end - from <= LONGEST && found[0] < 2; end++) {
            boolean last = end == word.length();
            boolean behindMark = !last && word.charAt(end - 1) > 0x7f && word.charAt(end - 1) != 'đ' && VOWELS.indexOf(Fold.base(word.charAt(end))) < 0;
            if ((last || behindMark) && is(word.substring(from, end))) {
                if (last) {
                    found[0]++;
                    found[1] = blanks;
                } else {
                    parts(word, end, blanks | 1 << end, found);
                }
            }
        }
    }

    /** Whether this is a written syllable, in small letters. */
    private static boolean is(String word) {
        var bare = new StringBuilder();
        char tone = 0;
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (TONES.indexOf(c) < 0) {
                bare.append(c);
            } else if (tone != 0) {
                return false;
            } else {
                tone = c;
            }
        }
        String plain = Normalizer.normalize(bare, Normalizer.Form.NFC);
        for (int onset = Math.min(3, plain.length() - 1); onset >= 0; onset--) {
            String rime = plain.substring(onset);
            boolean stop = "cpt".indexOf(rime.charAt(rime.length() - 1)) >= 0 || rime.endsWith("ch");
            if (ONSETS.contains(plain.substring(0, onset)) && RIMES.contains(rime) && (!stop || tone != 0 && OF_STOPS.indexOf(tone) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
