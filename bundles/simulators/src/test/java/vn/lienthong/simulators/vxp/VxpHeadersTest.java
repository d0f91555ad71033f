package vn.lienthong.simulators.vxp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VxpHeadersTest {

    /** Header lines measured from the client in use, with its made-up secret. */
    @Test
    void reproducesTheMeasuredRequest() {
        VxpHeaders headers = new VxpHeaders("SYS-DUMMY-01", "dummy-secret-1", LocalDateTime.of(2026, 11, 22, 2, 29, 19, 485_000_000));
        headers.add("application/json", Map.of());

        assertThat(headers.lines()).containsExactly(
            Map.entry("XroadVnpt-systemid", "SYS-DUMMY-01"),
            Map.entry("XroadVnpt-timestamp", "22112026T022919+0485"),
            Map.entry("Content-Type", "application/json"),
            Map.entry("XroadVnpt-Content-Type", "application/json"),
            Map.entry("XroadVnpt-sign-header-key", "systemid;timestamp;Content-Type"),
            Map.entry("XroadVnpt-sign-header", "{\"XroadVnpt-systemid\":\"SYS-DUMMY-01\",\"XroadVnpt-timestamp\":\"22112026T022919+0485\","
                + "\"XroadVnpt-Content-Type\":\"application/json\"}"),
            Map.entry("XroadVnpt-hash-header", "1834619ef63a0282bc61346ca61abc44eab6315b216fb9d75ee6d7df99992940"),
            Map.entry("User-Agent", "JAVASDKAgent/1.0.0 XRoad/VPCP"),
            Map.entry("XroadVnpt-version", "3.0.201608"));
    }

    @Test
    void keepsTheKeysOfEarlierCalls() {
        VxpHeaders headers = new VxpHeaders("S", "s", LocalDateTime.of(2026, 1, 2, 3, 4));
        headers.add("application/octet-stream", Map.of("from", "X99"));
        headers.add("application/json", Map.of("docId", "1"));

        assertThat(headers.lines()).contains(Map.entry("XroadVnpt-from", "X99"), Map.entry("XroadVnpt-docId", "1"),
            Map.entry("XroadVnpt-Content-Type", "application/json"));
    }

    @Test
    void writesEachByteOfAFilesHashWithoutItsLeadingZero() {
        assertThat(UnpaddedHash.sha256("<a/>".getBytes(StandardCharsets.UTF_8)))
            .isEqualTo("29114363f749a0226b6988dda3ca2492a954117ab6b5f382706c2030dabc079");
    }
}
