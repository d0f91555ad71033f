package vn.lienthong.api.packet;

/** BussinessDocType of QCVN 102:2016. */
public enum BusinessType {
    /** 0: a new document. */
    NEW,
    /** 1: thu hồi. */
    RECALL,
    /** 2: cập nhật. */
    UPDATE,
    /** 3: thay thế. */
    REPLACE;

    /** The number in a packet. */
    public int number() {
        return ordinal();
    }

    /**
     * The type with this number.
     *
     * @throws IllegalArgumentException outside 0 to 3
     */
    public static BusinessType of(int number) {
        if (number < 0 || number >= values().length) {
            throw new IllegalArgumentException("BussinessDocType " + number + " is not one of 0 (new), 1 (recall), 2 (update), 3 (replace)");
        }
        return values()[number];
    }
}
