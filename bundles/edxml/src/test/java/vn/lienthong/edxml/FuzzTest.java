package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Mutated packets end in a packet or a clear refusal, never in anything else, and never not at all. */
class FuzzTest {
    private static final List<String> PIECES = List.of("<", ">", "</", "&", "&#0;", "&#x110000;", "<!DOCTYPE a [", "<!--", "-->", "<![CDATA[", "]]>",
        "<?", "?>", "xmlns:a=\"\"", "xmlns=\"urn:x\"", "\u0000", "\uFFFF", "\uD83D", "edXML:", "<edXML:To>", "</edXML:MessageHeader>", "UEsDBA", "====", "2026/13/45");

    @Test
    void answersEveryMutationWithAPacketOrARefusal() throws IOException {
        Random random = new Random(20260206);
        List<byte[]> seeds = List.of(Specimen.bytes("new.edxml"), Specimen.bytes("any-order.edxml"), Specimen.bytes("status.edxml"));
        int[] outcomes = new int[2];
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < 6000; i++) {
                byte[] mutant = mutate(seeds.get(i % seeds.size()), random);
                outcomes[outcome(mutant)]++;
            }
        });
        assertThat(outcomes[0]).as("still packets").isPositive();
        assertThat(outcomes[1]).as("refused").isGreaterThan(1000);
    }

    private static int outcome(byte[] mutant) throws IOException {
        try {
            PacketCheck.of(new PacketReader().read(new ByteArrayInputStream(mutant), AttachmentSink.DIGEST_ONLY));
            return 0;
        } catch (MalformedPacket refused) {
            assertThat(refused.vietnamese()).isNotBlank();
            return 1;
        }
    }

    private static byte[] mutate(byte[] seed, Random random) {
        byte[] bytes = seed;
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(5)) {
                case 0 -> splice(bytes, at, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
                case 1 -> splice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(200)), new byte[0]);
                case 2 -> Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(400))));
                default -> splice(bytes, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            };
        }
        return bytes;
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        byte[] spliced = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(middle, 0, spliced, from, middle.length);
        System.arraycopy(bytes, to, spliced, from + middle.length, bytes.length - to);
        return spliced;
    }
}
