package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Our own specimens, with made-up agencies, people and numbers. */
final class Specimen {
    private Specimen() {
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Specimen.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        }
    }

    static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
