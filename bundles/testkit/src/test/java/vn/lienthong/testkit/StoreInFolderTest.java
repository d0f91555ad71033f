package vn.lienthong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.store.StoredDocument;

class StoreInFolderTest {
    private final SettableClock clock = new SettableClock();

    @Test
    void keepsADocumentWithItsFile() throws IOException {
        Path folder;
        try (var kept = StoreInFolder.temporary(clock); var staging = kept.blobs().stage()) {
            folder = kept.folder();
            var file = Samples.file(staging, "708.txt", Samples.DIRECTIVE_TEXT);
            var document = Samples.stored(Samples.directive().attachment(file).build(), "ioffice:tinh", clock.instant());
            staging.keep();
            kept.store().write(s -> {
                s.documents().add(document);
                return null;
            });
            Optional<StoredDocument> found = kept.store().read(s -> s.documents().findByNotation("H99", "708/UBND-KGVX").stream().findFirst());
            assertThat(found).contains(document);
            try (var content = kept.blobs().open(file.blob())) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(Samples.DIRECTIVE_TEXT);
            }
        }
        assertThat(Files.exists(folder)).isFalse();
    }

    @Test
    void isThereAgainAfterAnotherStart(@TempDir Path folder) {
        try (var kept = StoreInFolder.at(folder, clock)) {
            kept.store().write(s -> s.seen().add("a", "b"));
        }
        try (var kept = StoreInFolder.at(folder, clock)) {
            boolean added = kept.store().write(s -> s.seen().add("a", "b"));
            assertThat(added).isFalse();
        }
    }
}
