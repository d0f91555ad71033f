package vn.lienthong.simulators.platform;

import java.security.SecureRandom;

/** Passwords and shared secrets of one demonstration, new each time. */
public final class Secrets {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {
    }

    /** 24 letters and digits. */
    public static String random() {
        StringBuilder secret = new StringBuilder();
        RANDOM.ints(24, 0, LETTERS.length()).forEach(i -> secret.append(LETTERS.charAt(i)));
        return secret.toString();
    }
}
