package vn.lienthong.mailbox;

import vn.lienthong.api.store.Store;

/** What was done once and must not be done again after a restart (answers to mails), in the platform's store. */
record Seen(Store store, String scope) {

    boolean has(String key) {
        return store.read(session -> session.seen().contains(scope, key));
    }

    void add(String key) {
        store.write(session -> session.seen().add(scope, key));
    }
}
