package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.reading.Reading;

/** Records of the contract come back from their JSON as they were, whatever is in them. */
class JsonTest {
    private static final List<String> TEXTS = List.of("", " ", "Đề án", "\"quoted\\\"", "dòng\nhai\t", "a\0b", "\uD83D\uDCE8", "</x>", "null");

    @Property(tries = 200)
    void documentsComeBackAsTheyWere(@ForAll long seed) {
        roundTrip(Edoc.class, seed);
    }

    @Property(tries = 200)
    void readingsComeBackAsTheyWere(@ForAll long seed) {
        roundTrip(Reading.class, seed);
    }

    @Property(tries = 100)
    void obligationsAndStatusesComeBackAsTheyWere(@ForAll long seed) {
        roundTrip(Obligation.class, seed);
        roundTrip(StatusReport.class, seed);
    }

    @Example
    void aRowOfAnEarlierVersionReadsWithNullsAndEmptyLists() {
        Edoc edoc = Json.read("{\"documentId\":\"d1\",\"gone\":1}", Edoc.class);
        assertThat(edoc.documentId()).isEqualTo("d1");
        assertThat(edoc.subject()).isNull();
        assertThat(edoc.attachments()).isEmpty();
    }

    private static void roundTrip(Class<?> type, long seed) {
        Object made = any(type, new Random(seed), 0);
        assertThat((Object) Json.read(Json.write(made), type)).isEqualTo(made);
    }

    private static Object any(Type type, Random random, int depth) {
        if (type instanceof ParameterizedType list) {
            var values = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                values.add(any(list.getActualTypeArguments()[0], random, 5));
            }
            return values;
        }
        var plain = (Class<?>) type;
        boolean absent = depth > 0 && depth < 5 && random.nextInt(4) == 0;
        if (plain == double.class) {
            return random.nextDouble();
        } else if (plain == int.class) {
            return random.nextInt();
        } else if (plain == long.class) {
            return random.nextLong();
        } else if (absent) {
            return null;
        } else if (plain == String.class) {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        } else if (plain == Integer.class) {
            return random.nextInt();
        } else if (plain == Boolean.class) {
            return random.nextBoolean();
        } else if (plain == Instant.class) {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        } else if (plain == LocalDate.class) {
            return LocalDate.ofEpochDay(random.nextInt(40_000));
        } else if (plain == LocalDateTime.class) {
            return LocalDateTime.of(2026, 1, 1, 0, 0).plusSeconds(random.nextInt());
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
        }
        return record(plain, random);
    }

    private static Object record(Class<?> type, Random random) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Object[] values = Arrays.stream(components).map(c -> any(c.getGenericType(), random, 1)).toArray();
            return type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new)).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }
}
