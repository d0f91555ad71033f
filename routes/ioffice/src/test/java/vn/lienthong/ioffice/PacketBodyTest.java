package vn.lienthong.ioffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        assertThat(PacketBody.withLineEnd(drops(body.toByteArray(), random), length).readAllBytes()).isEqualTo(packet);
    }

    @Test
    void leavesALineEndOfThePacketItself() throws IOException {
        assertThat(PacketBody.withLineEnd(new ByteArrayInputStream("<a/>\r\n\r\n".getBytes()), 100).readAllBytes()).asString().isEqualTo("<a/>\r\n");
        assertThat(PacketBody.withLineEnd(new ByteArrayInputStream("<a/>\n".getBytes()), 100).readAllBytes()).asString().isEqualTo("<a/>\n");
        assertThat(PacketBody.withLineEnd(new ByteArrayInputStream("\r\n".getBytes()), 100).readAllBytes()).isEmpty();
    }

    @Test
    void leavesEverythingWhereNoLineEndIsAdded() throws IOException {
        assertThat(PacketBody.plain(new ByteArrayInputStream("<a/>\r\n".getBytes()), 6).readAllBytes()).asString().isEqualTo("<a/>\r\n");
        assertThatThrownBy(() -> PacketBody.plain(new ByteArrayInputStream("<a/>\r\n".getBytes()), 5).readAllBytes())
                .isInstanceOf(PacketBody.TooLarge.class);
    }

    @Test
    void stopsAtTheLimitNotAtTheEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> PacketBody.withLineEnd(endless, 1 << 20).transferTo(OutputStream.nullOutputStream()))
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
