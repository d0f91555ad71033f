package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.testkit.Samples;

/** A status moves the copy of the one who reports, and nobody else's. */
class StatusOfWhomTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private Admission received(Edoc about, String reporter, String connection) {
        return house.status(new StatusReport(Organ.of(reporter, reporter), new ResponseFor("G99", about.notation(),
                about.promulgation().date(), about.documentId()), null, "03", "x", LocalDateTime.of(2026, 3, 2, 9, 0)), connection);
    }

    @Test
    void aDepartmentThatHasItSaysNothingOfTheProvincesCopy() {
        var packet = Samples.ministerialDirective().to(List.of(Samples.PROVINCE, Organ.of("H99.16", "Sở Tài chính tỉnh Sao Mai")));
        String id = house.sent(packet, Samples.DIRECTIVE_TEXT);
        received(packet.build(), "H99.16", "H99.16");
        assertThat(house.delivery(id, "H99.16").state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(house.delivery(id, "H99").state()).isEqualTo(Delivery.State.DUE);
    }

    @Test
    void anOfficeSpeaksForTheProvinceByTheProvincesConnectionOnly() {
        var packet = Samples.ministerialDirective().to(List.of(Samples.PROVINCE));
        String id = house.sent(packet, Samples.DIRECTIVE_TEXT);
        assertThat(House.reason(received(packet.build(), "H99.16", "H99.16"))).isEqualTo(Admission.Reason.UNKNOWN_DOCUMENT);
        assertThat(received(packet.build(), "H99.01", "H99")).isInstanceOf(Admission.Accepted.class);
        assertThat(house.delivery(id, "H99").state()).isEqualTo(Delivery.State.DELIVERED);
    }
}
