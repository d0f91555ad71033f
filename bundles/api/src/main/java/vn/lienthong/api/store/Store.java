package vn.lienthong.api.store;

/**
 * The one truth. Writes are carried out by one writer that groups waiting units of work into one commit; each call
 * returns after that commit is durable. Safe for several threads.
 */
public interface Store {

    /**
     * Carries out a unit of work that may change things, and commits it. If the work throws, nothing of it stays and
     * the exception comes out here. The work must be short, must not block on anything else, must not call
     * {@link #write} again, and may be carried out again after a failed commit.
     *
     * @throws StoreFailure if it could not be made durable (disk full, connection lost): nothing was changed
     */
    <T> T write(Work<T> work);

    /** Units of work that wait for the writer. */
    int waiting();

    /**
     * Carries out a unit of work that only reads, on a consistent snapshot, beside the writer.
     *
     * @throws StoreFailure if the store cannot be read
     */
    <T> T read(Work<T> work);

    /** A unit of work. */
    @FunctionalInterface
    interface Work<T> {
        T in(Session session);
    }

    /** The store could not do it; the cause says why. */
    final class StoreFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
