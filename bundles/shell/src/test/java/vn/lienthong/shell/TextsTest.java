package vn.lienthong.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.store.StoredDocument;

class TextsTest {

    @Test
    void everyTextStandsInBothLanguages() {
        assertThat(new TreeSet<>(Texts.in(Locale.ENGLISH).bundle().keySet()))
                .isEqualTo(new TreeSet<>(Texts.in(Texts.VIETNAMESE).bundle().keySet()));
    }

    @Test
    void everyHeadOfATableHasAText() throws IOException {
        Pattern table = Pattern.compile("new Table\\(([^)]*)\\)");
        var keys = Texts.in(Texts.VIETNAMESE).bundle().keySet();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(p -> p.toString().endsWith("Command.java")).toList()) {
                var found = table.matcher(Files.readString(source));
                while (found.find()) {
                    for (String head : found.group(1).replace("\"", "").split(",\\s*")) {
                        assertThat(keys).as(source.toString()).contains("head." + head.strip());
                    }
                }
            }
        }
    }

    @Test
    void everyStateHasAText() {
        var texts = Texts.in(Texts.VIETNAMESE);
        Stream.of(Delivery.State.values(), Obligation.State.values(),
                        StoredDocument.State.values())
                .flatMap(Stream::of)
                .forEach(state -> assertThat(texts.state((Enum<?>) state)).isNotEqualTo(((Enum<?>) state).name()));
    }

    @Test
    void vietnameseWhateverTheMachineSpeaks() {
        assertThat(Texts.in(Texts.VIETNAMESE).get("journal.sound")).isEqualTo("Nhật ký nguyên vẹn");
        assertThat(Texts.in(Locale.ENGLISH).get("status.alerts", 3)).isEqualTo("Open alerts: 3");
    }

    @Test
    void showsInstantsInTheLegalZone() {
        assertThat(Texts.when(Instant.parse("2026-02-23T16:59:59Z"))).isEqualTo("23/02/2026 23:59:59");
    }

    @Test
    void readsAnInstantAsPeopleTypeIt() {
        Instant nine = Instant.parse("2026-04-01T02:00:00Z");
        assertThat(ConfirmCommand.instant("2026-04-01T09:00")).isEqualTo(nine);
        assertThat(ConfirmCommand.instant("1/4/2026 9:00")).isEqualTo(nine);
        assertThat(ConfirmCommand.instant(null)).isNull();
    }
}
