package vn.lienthong.ioffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SignedHeadersTest {
    private static final String SECRET = "dummy-secret-1";

    @Test
    void reproducesTheProtocolsVector() {
        String signed = "{\"XroadVnpt-systemid\":\"SYS-DUMMY-01\",\"XroadVnpt-timestamp\":\"22112026T022919+0485\",\"XroadVnpt-Content-Type\":\"application/json\"}";
        assertThat(Hmac.of(SECRET, signed.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("1834619ef63a0282bc61346ca61abc44eab6315b216fb9d75ee6d7df99992940");
    }

    @Test
    void readsTheDigestThatLostItsZeros() {
        String digest = "29114363f749a0226b6988dda3ca2492a954117ab6b5f382706c20300dabc079";
        assertThat(FileHash.unpadded(digest)).isEqualTo("29114363f749a0226b6988dda3ca2492a954117ab6b5f382706c2030dabc079");
        assertThat(FileHash.matches(digest, digest)).isTrue();
        assertThat(FileHash.matches(FileHash.unpadded(digest).toUpperCase(Locale.ROOT), digest)).isTrue();
        assertThat(FileHash.matches("", digest)).isFalse();
    }

    @Property
    void findsEveryValueWhateverItHoldsAndHoweverTheKeyIsSpelt(@ForAll @AlphaChars @StringLength(min = 1, max = 20) String key,
                                                               @ForAll String value) throws Exception {
        SignedHeaders headers = headers(json(Map.of(key, value)), Map.of());
        String expected = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(headers.get(key.toUpperCase(Locale.ROOT))).isEqualTo(expected.isBlank() ? null : expected);
        assertThat(headers.signedWith(SECRET)).isTrue();
        assertThat(headers.signedWith(SECRET + "x")).isFalse();
    }

    @Property
    void neverBreaksOnWhatAStrangerSends(@ForAll String signed, @ForAll String hash) {
        try {
            SignedHeaders headers = SignedHeaders.read(name -> List.of(name.endsWith("sign-header") ? signed : hash));
            assertThat(headers.signedWith(SECRET)).isFalse();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("15");
        }
    }

    @Test
    void refusesAPlainHeaderThatSaysSomethingElse() throws Exception {
        SignedHeaders headers = headers("{\"XroadVnpt-docId\":\"a\\nb\",\"XroadVnpt-status\":\"done\"}", Map.of("docId", "a b", "status", "fail"));
        assertThat(headers.get("docid")).isEqualTo("a\nb");
        assertThatThrownBy(() -> headers.get("status")).isInstanceOf(Refusal.class).hasMessageContaining("differ");
    }

    @Test
    void takesTheUtf8OfTheWire() throws Exception {
        SignedHeaders headers = headers("{\"XroadVnpt-from\":\"Đơn vị\"}", Map.of("from", "Đơn vị"));
        assertThat(headers.get("from")).isEqualTo("Đơn vị");
        assertThat(headers.signedWith(SECRET)).isTrue();
    }

    @Test
    void refusesAKeyWithTwoValuesAndLeavesTheOthersAlone() throws Exception {
        SignedHeaders headers = headers("{\"XroadVnpt-docId\":\"a\",\"XroadVnpt-docid\":\"b\",\"XroadVnpt-status\":\"done\",\"XroadVnpt-Status\":\"done\"}", Map.of());
        assertThatThrownBy(() -> headers.get("docId")).isInstanceOf(Refusal.class).hasMessageContaining("two different values");
        assertThat(headers.require("status")).isEqualTo("done");
        assertThatThrownBy(() -> headers.require("from")).isInstanceOf(Refusal.class).hasMessageContaining("missing");
    }

    private static String json(Map<String, String> values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((k, v) -> json.append(json.length() > 1 ? "," : "").append("\"XroadVnpt-").append(k).append("\":\"")
                .append(JsonStringEncoder.getInstance().quoteAsString(v)).append('"'));
        return json.append('}').toString();
    }

    /** Headers as a servlet container hands them out: bytes as ISO 8859-1. */
    private static SignedHeaders headers(String json, Map<String, String> plain) throws Refusal {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return SignedHeaders.read(name -> switch (name) {
            case "XroadVnpt-sign-header" -> List.of(new String(bytes, StandardCharsets.ISO_8859_1));
            case "XroadVnpt-hash-header" -> List.of(Hmac.of(SECRET, bytes));
            default -> plain.entrySet().stream().filter(e -> name.equalsIgnoreCase("XroadVnpt-" + e.getKey()))
                    .map(e -> new String(e.getValue().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).toList();
        });
    }
}
