package vn.lienthong.routing;

/** Failures in words for an operator. */
public final class Trouble {

    private static final int LENGTH = 300;

    private Trouble() {
    }

    /** The root cause with its class, bounded: a message alone ("Connection reset", "null") tells too little. */
    public static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage();
        String name = root.getClass().getSimpleName();
        String text = message == null || message.isBlank() ? name : name + ": " + message;
        return text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
    }
}
