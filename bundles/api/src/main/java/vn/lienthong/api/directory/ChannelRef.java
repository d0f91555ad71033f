package vn.lienthong.api.directory;

/**
 * One way to an agency: a kind of link and the configured partner. Written {@code channel:partner} in configuration
 * and on the console.
 *
 * @param channel kind of link ("mailbox"); the set is open, whatever links are deployed
 * @param partner name of the partner's configuration ("skhcn")
 */
public record ChannelRef(String channel, String partner) {

    /**
     * Reads {@code channel:partner}.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static ChannelRef parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' is not channel:partner, for example mailbox:skhcn");
        }
        return new ChannelRef(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    }

    @Override
    public String toString() {
        return channel + ":" + partner;
    }
}
