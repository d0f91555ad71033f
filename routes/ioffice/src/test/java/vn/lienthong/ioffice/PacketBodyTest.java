package vn.lienthong.ioffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PacketBodyTest {

    @Property(tries = 200)
    void takesOffExactlyTheOneLineEndHoweverTheBytesArrive(@ForAll @IntRange(max = 200_000) int length, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] packet = new byte[length];
        random.nextBytes(packet);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(packet);
        body.write("\r\n".getBytes());
        assertThat(new PacketBody(drops(body.toByteArray(), random), length).readAllBytes()).isEqualTo(packet);
    }

    @Test
    void leavesALineEndOfThePacketItself() throws IOException {
        assertThat(new PacketBody(new ByteArrayInputStream("<a/>\r\n\r\n".getBytes()), 100).readAllBytes()).asString().isEqualTo("<a/>\r\n");
        assertThat(new PacketBody(new ByteArrayInputStream("<a/>\n".getBytes()), 100).readAllBytes()).asString().isEqualTo("<a/>\n");
        assertThat(new PacketBody(new ByteArrayInputStream("\r\n".getBytes()), 100).readAllBytes()).isEmpty();
    }

    @Test
    void stopsAtTheLimitNotAtTheEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> new PacketBody(endless, 1 << 20).transferTo(java.io.OutputStream.nullOutputStream()))
                .isInstanceOf(PacketBody.TooLarge.class);
    }

    private static InputStream drops(byte[] bytes, Random random) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(70_000)));
            }
        };
    }
}
