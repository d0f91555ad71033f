package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The assembly started by its own script: what it opens to the world, and what it does not. */
public class ShippedIT {

    private static final int TOO_LARGE = 431;
    private static final long SMALL_MEGABYTES = 700;

    private static Shipped platform;

    @BeforeClass
    public static void start() throws Exception {
        platform = Shipped.unpacked(Path.of("target", "shipped").toAbsolutePath());
        platform.start();
    }

    @AfterClass
    public static void stop() throws Exception {
        try (Shipped started = platform) {
            assertEquals("code of an orderly end", 0, started.stop());
        }
    }

    @Test
    public void listensToItsOwnMachineOnly() throws Exception {
        assumeTrue("only Linux tells who listens", Files.isDirectory(Path.of("/proc/self/fd")));
        List<String> listeners = platform.listeners();
        assertTrue(listeners.toString(), listeners.size() >= 2);
        assertEquals(List.of(), listeners.stream()
                .filter(address -> !address.startsWith("0100007F:") && !address.startsWith("0000000000000000FFFF00000100007F:")
                        && !address.startsWith("00000000000000000000000001000000:"))
                .toList());
    }

    @Test
    public void knowsNobodyByDefault() throws Exception {
        assertEquals(List.of(), entries("etc/users.properties").stream().filter(line -> !line.startsWith("_g_")).toList());
        assertEquals(List.of(), entries("etc/keys.properties").stream().filter(line -> !line.startsWith("_g_")).toList());
    }

    @Test
    public void takesHeadersOfSixtyFourKilobytes() {
        assertNotEquals(TOO_LARGE, platform.status("/", "x".repeat(65_536)));
        assertNotEquals(0, platform.status("/", "x".repeat(65_536)));
        assertEquals(TOO_LARGE, platform.status("/", "x".repeat(90_000)));
    }

    @Test
    public void staysSmallWhenItIsIdle() throws Exception {
        assumeTrue("only Linux tells how large it is", Files.isDirectory(Path.of("/proc/self/fd")));
        long megabytes = platform.residentMegabytes();
        assertTrue(megabytes + " MB", megabytes < SMALL_MEGABYTES);
    }

    @Test
    public void looksForNothingOutside() throws Exception {
        assertEquals(List.of(), entries("etc/org.ops4j.pax.url.mvn.cfg").stream()
                .filter(line -> line.matches(".*repositories\\s*=.*(?:http|\\.m2).*")).toList());
        assertEquals(List.of(), platform.file("data/log/karaf.log").stream().filter(line -> line.contains("| ERROR |")).toList());
    }

    private static List<String> entries(String file) throws Exception {
        return platform.file(file).stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }
}
