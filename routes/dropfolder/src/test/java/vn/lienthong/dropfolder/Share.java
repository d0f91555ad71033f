package vn.lienthong.dropfolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Store;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.Shipments;
import vn.lienthong.testkit.StoreInFolder;

/** A commune's shared folder, laid out, with a real store beside it. */
final class Share implements AutoCloseable {
    private final String partner;
    private final Layout layout;
    private final SettableClock clock = new SettableClock();
    private final StoreInFolder kept = StoreInFolder.temporary(clock);
    private final Shipments shipments;

    /** In {@code root}, which is made, for the partner of this id. */
    Share(Path root, String partner) throws IOException {
        this.partner = partner;
        layout = new Layout(root);
        layout.create();
        shipments = shipments(partner, Samples.COMMUNE);
    }

    Layout layout() {
        return layout;
    }

    SettableClock clock() {
        return clock;
    }

    Store store() {
        return kept.store();
    }

    Blobs blobs() {
        return kept.blobs();
    }

    /** What is to be sent to the commune. */
    Shipments shipments() {
        return shipments;
    }

    /** What is to be sent to another agency. */
    Shipments shipments(String channel, Organ to) {
        return new Shipments(kept, new ChannelRef("dropfolder", channel), to, clock.instant());
    }

    Shipment directive(Shipments.File... files) {
        return shipments.directive(files);
    }

    static Shipments.File file(String name, String text) {
        return Shipments.File.of(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    FolderSender sender() {
        return sender(new Unfinished(layout), store(), blobs());
    }

    FolderSender sender(Unfinished unfinished, Store store, Blobs blobs) {
        return new FolderSender(layout, unfinished, new Memory(store, "dropfolder." + partner), blobs, clock);
    }

    @Override
    public void close() {
        kept.close();
    }
}
