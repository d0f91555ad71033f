package vn.lienthong.dropfolder;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import vn.lienthong.api.store.Store;

/** What was dealt with, in the platform's store: a restart doubles nothing. Also a repository for Camel's consumers. */
final class Memory extends ServiceSupport implements IdempotentRepository {
    private final Store store;
    private final String scope;

    Memory(Store store, String scope) {
        this.store = store;
        this.scope = scope;
    }

    /** Name of the link whose memory it is. */
    String scope() {
        return scope;
    }

    @Override
    public boolean add(String key) {
        return store.write(session -> session.seen().add(scope, key));
    }

    @Override
    public boolean contains(String key) {
        return store.read(session -> session.seen().contains(scope, key));
    }

    @Override
    public boolean remove(String key) {
        store.write(session -> {
            session.seen().remove(scope, key);
            return null;
        });
        return true;
    }

    @Override
    public boolean confirm(String key) {
        return true;
    }

    /** Asked for over JMX only; what was dealt with stays dealt with. */
    @Override
    public void clear() {
        throw new UnsupportedOperationException("The memory of a drop folder is not cleared");
    }
}
