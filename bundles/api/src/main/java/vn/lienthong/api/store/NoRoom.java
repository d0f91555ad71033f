package vn.lienthong.api.store;

import java.io.IOException;

/** The disk of the contents has less room than the reserve: nothing new is taken, what is there goes on. It passes by itself. */
public final class NoRoom extends IOException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;

    /**
     * @param vietnamese cause and cure, for the sender
     * @param english    the same in English
     */
    public NoRoom(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
    }

    /** Cause and cure in Vietnamese; the message is the same in English. */
    public String vietnamese() {
        return vietnamese;
    }
}
