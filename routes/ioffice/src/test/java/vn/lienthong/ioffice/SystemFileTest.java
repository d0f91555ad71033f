package vn.lienthong.ioffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;

class SystemFileTest {
    private static final Map<String, String> NAMED = Map.of("service.pid", "vn.lienthong.ioffice~sokhcn");

    @Test
    void readsAPartner() {
        PartnerLink.Config config = VxpServer.config("H37.12", "SYS", "a-long-secret", 2);
        Partner partner = SystemFile.partner(config, NAMED);
        assertThat(partner).isEqualTo(new Partner("sokhcn", "H37.12", "SYS", "a-long-secret", 2L << 20));
        assertThat(SystemFile.spec(config, partner).carries()).containsExactlyInAnyOrder(Cargo.DOCUMENT, Cargo.REPORT, Cargo.STATUS);
        assertThat(partner.toString()).doesNotContain("secret");
    }

    @Test
    void refusesWhatCannotWorkAndTellsNoSecret() {
        assertThatThrownBy(() -> SystemFile.partner(VxpServer.config("H37.12", "SYS", "short", 2), NAMED))
                .hasMessageContaining("secret").hasMessageNotContaining("short\"").hasMessageContaining("12");
        assertThatThrownBy(() -> SystemFile.partner(VxpServer.config("", "SYS", "a-long-secret", 2), NAMED)).hasMessageContaining("organId");
        assertThatThrownBy(() -> SystemFile.partner(VxpServer.config("H37.12", "SYS", "a-long-secret", 0), NAMED))
                .hasMessageContaining("maxPacketMegabytes");
    }
}
