package vn.lienthong.simulators.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    @TempDir
    Path home;

    @BeforeEach
    void hasAnEtc() throws Exception {
        Files.createDirectories(home.resolve("etc"));
    }

    @Test
    void fillsInTemplatesAndLeavesOtherFilesAlone() throws Exception {
        Files.writeString(home.resolve("etc/a.cfg"), "name = Sở Mẫu\nsecret = @secret.a@\nmail = a@b.example\n");

        new Instance(home, Map.of("secret.a", "x$y")).configure();

        assertThat(home.resolve("etc/a.cfg")).hasContent("name = Sở Mẫu\nsecret = x$y\nmail = a@b.example\n");
    }

    @Test
    void namesATokenWithoutAValue() throws Exception {
        Files.writeString(home.resolve("etc/a.cfg"), "port = @port.none@\n");

        assertThatThrownBy(() -> new Instance(home, Map.of()).configure()).hasMessageContaining("@port.none@");
    }

    @Test
    void setsKeysInPlaceOrAtTheEnd() throws Exception {
        Files.writeString(home.resolve("etc/b.cfg"), "# port\nport = 1\n");
        Instance instance = new Instance(home, Map.of());
        instance.set("b.cfg", Map.of("port", "2"));
        instance.set("b.cfg", Map.of("host", "h"));

        assertThat(home.resolve("etc/b.cfg")).content().contains("# port\nport = 2\n", "host = h");
    }
}
