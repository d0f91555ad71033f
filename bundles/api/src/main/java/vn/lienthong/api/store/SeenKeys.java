package vn.lienthong.api.store;

/** Keys that a polling link has dealt with (mail UIDs, file names with sizes). */
public interface SeenKeys {

    /** Remembers a key; false if it was known. */
    boolean add(String scope, String key);

    boolean contains(String scope, String key);

    void remove(String scope, String key);
}
