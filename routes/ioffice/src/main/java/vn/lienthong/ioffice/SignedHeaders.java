package vn.lienthong.ioffice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The parameters of one call, from the JSON that the client signed. The plain headers are only there to disagree: a
 * service object of the client is never cleared, so each call carries the keys of all earlier ones, and an operation
 * looks only at the keys that it knows. Keys count without case; one that comes with two values is refused when asked for.
 */
final class SignedHeaders {
    /** Prefix of every header of the protocol. */
    static final String PREFIX = "XroadVnpt-";
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final byte[] signed;
    private final String hash;
    private final Function<String, List<String>> plain;
    private final Map<String, Set<String>> values;

    private SignedHeaders(byte[] signed, String hash, Function<String, List<String>> plain, Map<String, Set<String>> values) {
        this.signed = signed;
        this.hash = hash;
        this.plain = plain;
        this.values = values;
    }

    /**
     * Reads the headers of a request; nothing is verified yet.
     *
     * @param headers all values of a header by its name, as the container decodes them (ISO 8859-1, so that the bytes of
     *                the wire can be had back)
     * @throws Refusal if there is no signed header, or it is no JSON object
     */
    static SignedHeaders read(Function<String, List<String>> headers) throws Refusal {
        List<String> signed = headers.apply(PREFIX + "sign-header");
        List<String> hash = headers.apply(PREFIX + "hash-header");
        if (signed.size() != 1 || hash.size() != 1) {
            throw Refusal.credentials();
        }
        byte[] bytes = signed.get(0).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return new SignedHeaders(bytes, hash.get(0).strip(), headers, parse(bytes));
        } catch (IOException e) {
            throw Refusal.credentials();
        }
    }

    private static Map<String, Set<String>> parse(byte[] json) throws IOException {
        Map<String, Set<String>> values = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = bare(parser.currentName());
                if (!parser.nextToken().isScalarValue()) {
                    throw new IOException("a value that is no scalar");
                }
                values.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(parser.getText());
            }
            if (parser.nextToken() != null) {
                throw new IOException("more than one value");
            }
        }
        return values;
    }

    private static String bare(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        String prefix = PREFIX.toLowerCase(Locale.ROOT);
        return key.startsWith(prefix) ? key.substring(prefix.length()) : key;
    }

    /** The system that claims to have signed, or null. */
    String systemId() {
        Set<String> found = values.getOrDefault("systemid", Set.of());
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** Whether it was signed with this secret. */
    boolean signedWith(String secret) {
        return Hmac.matches(secret, signed, hash);
    }

    /**
     * A parameter.
     *
     * @return null if it is not there or empty
     * @throws Refusal if it is there with two values, or the plain header says something else
     */
    String get(String key) throws Refusal {
        Set<String> found = values.getOrDefault(key.toLowerCase(Locale.ROOT), Set.of());
        if (found.size() > 1) {
            throw Refusal.parameter(key, "có hai giá trị khác nhau (có thể còn lại từ lần gọi trước). Hãy gọi bằng một đối tượng mới "
                    + "hoặc luôn viết tên tham số như nhau",
                    "comes with two different values (one may be left over from an earlier call). Use a fresh service object, "
                            + "or spell the parameter alike in every call");
        }
        String value = found.isEmpty() ? null : found.iterator().next();
        List<String> beside = plain.apply(PREFIX + key);
        if (value != null && beside.size() == 1 && !onOneLine(wire(beside.get(0))).equals(onOneLine(value))) {
            throw Refusal.parameter(key, "phần đầu và phần đã ký khác nhau", "the header and the signed value differ");
        }
        return value == null || value.isBlank() ? null : value;
    }

    /** As {@link #get(String)}, refused if it is not there. */
    String require(String key) throws Refusal {
        String value = get(key);
        if (value == null) {
            throw Refusal.parameter(key, "còn thiếu. Hãy thêm vào JSON của lời gọi", "is missing. Add it to the JSON of the call");
        }
        return value;
    }

    /** The UTF-8 text of a header that the container decoded as ISO 8859-1. */
    private static String wire(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** A line feed of the signed value is a space in the plain header. */
    private static String onOneLine(String value) {
        return BLANKS.matcher(value.strip()).replaceAll(" ");
    }
}
