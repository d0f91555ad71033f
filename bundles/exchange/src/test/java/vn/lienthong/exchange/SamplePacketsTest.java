package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.edxml.PacketReader;

/** The sample packets of the axis act on the right document; skipped where the folder is not there. */
class SamplePacketsTest {

    private static final Path SAMPLES = Path.of("../../../shared/edxml");
    private final House house = new House();

    @BeforeEach
    void directory() {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES), "the folder of sample packets is not here");
        // The samples let one office speak under two codes.
        house.agency("id=G22", "oldIds=000.00.00.G22;000.00.00.A80", "name=Văn phòng Chính phủ", "kind=ministry", "channels=ioffice:vpcp");
        house.agency("id=H17.22.28", "oldIds=28.22.H17", "name=Đơn vị thử nghiệm Đà Nẵng", "channels=ioffice:thu");
        house.agency("id=H41", "name=UBND tỉnh Nghệ An", "kind=province", "channels=ioffice:nghean");
        house.agency("id=H14", "name=UBND tỉnh Cao Bằng", "kind=province");
        house.agency("id=G17", "name=Bộ Xây dựng", "kind=ministry");
        house.agency("id=G06", "name=Bộ Khoa học và Công nghệ", "kind=ministry");
        house.agency("id=H37", "name=UBND tỉnh Lạng Sơn", "kind=province");
        for (String partner : List.of("vpcp G22", "thu H17.22.28", "nghean H41")) {
            house.link("ioffice", partner.split(" ")[0], partner.split(" ")[1], Cargo.DOCUMENT, Cargo.STATUS);
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Admission sample(String name, String organId) throws IOException {
        try (Staging staging = house.kept.blobs().stage(); InputStream in = Files.newInputStream(SAMPLES.resolve(name));
             InputStream again = Files.newInputStream(SAMPLES.resolve(name))) {
            Packet packet = new PacketReader().read(in, (file, type, content) -> staging.add(content));
            Blob original = staging.add(again);
            return house.intake.accept(new Consignment("ioffice", "vpcp", organId, Consignment.Form.PACKET, packet, original, List.of(),
                    null, staging));
        }
    }

    @Test
    void theRecallAndTheStatusesActOnTheDocumentThatTheyName() throws IOException {
        String id = House.id(sample("sample-new.edxml", "G22"));
        house.intake.dispatch(id);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactly("H17.22.28");
        house.intake.forward(id, List.of("H41"), "operator:thu");
        Delivery toProvince = house.delivery(id, "H41");
        house.claimed(toProvince);
        house.settle(toProvince, new Outcome.Waiting("lies ready", null));

        assertThat(House.id(sample("sample-status-03.edxml", "H41"))).isEqualTo(id);
        assertThat(house.again(toProvince).receipt()).isEqualTo("03");
        assertThat(house.again(toProvince).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(House.id(sample("sample-status-13.edxml", "G22"))).isEqualTo(id);
        assertThat(house.statuses(id)).contains("03 H41 G22", "13 G22 H41");
        assertThat(House.id(sample("sample-status-02.edxml", "H41"))).isEqualTo(id);
        assertThat(house.again(toProvince).state()).isEqualTo(Delivery.State.REFUSED);

        String recall = House.id(sample("sample-revocation.edxml", "G22"));
        house.intake.dispatch(recall);
        assertThat(house.document(id).state()).isEqualTo(StoredDocument.State.RECALLED);
        assertThat(house.delivery(id, "H17.22.28").state()).isEqualTo(Delivery.State.CANCELLED);
    }

    @Test
    void theComposedPacketAndItsStatusMeet() throws IOException {
        String id = House.id(sample("composed-new.edxml", "G06"));
        house.intake.dispatch(id);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactly("H37", "H41");
        assertThat(House.id(sample("composed-status03.edxml", "H37"))).isEqualTo(id);
        assertThat(house.delivery(id, "H37").receipt()).isEqualTo("03");
        assertThat(house.obligations(id)).as("DueDate of the header").extracting(o -> o.assigneeId()).contains("H37", "H41");
    }
}
