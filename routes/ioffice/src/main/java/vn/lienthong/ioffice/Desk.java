package vn.lienthong.ioffice;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Store;

/** What a document system may ask of us, whatever wire it comes by. Safe for several threads. */
@Component(service = Desk.class)
public final class Desk {
    private final Receiving receiving;
    private final Fetching fetching;
    private final Directory directory;

    /** The desk over the platform's services. */
    @Activate
    public Desk(@Reference Store store, @Reference Blobs blobs, @Reference Intake intake, @Reference Outbox outbox,
                @Reference Directory directory) {
        Addressees addressees = new Addressees(directory);
        this.receiving = new Receiving(blobs, intake, addressees);
        this.fetching = new Fetching(store, outbox, new Outgoing(blobs, addressees, directory));
        this.directory = directory;
    }

    Receiving receiving() {
        return receiving;
    }

    Fetching fetching() {
        return fetching;
    }

    Directory directory() {
        return directory;
    }
}
