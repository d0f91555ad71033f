package vn.lienthong.edxml;

/**
 * What is wrong with one element of a packet, for a person to read.
 *
 * @param element name as the standard spells it, with its parent where the name alone says too little ("From/OrganId")
 * @param cause   what is wrong
 * @param cure    what the sender does about it
 */
public record Fault(String element, Words cause, Words cure) {

    /** A fault from its four sentences. */
    static Fault of(String element, String causeVi, String causeEn, String cureVi, String cureEn) {
        return new Fault(element, new Words(causeVi, causeEn), new Words(cureVi, cureEn));
    }

    /** Everything in one Vietnamese line. */
    public String vietnamese() {
        return element + ": " + cause.vi() + ". Cách khắc phục: " + cure.vi() + ".";
    }

    /** Everything in one English line. */
    public String english() {
        return element + ": " + cause.en() + ". Cure: " + cure.en() + ".";
    }
}
