package vn.lienthong.testkit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.osgi.util.converter.Converters;

/** Configurations as Declarative Services would hand them to a component. */
public final class Settings {

    private Settings() {
    }

    /**
     * @param type  the component's configuration annotation
     * @param lines {@code key=value} each; what is not named has its default
     */
    public static <T> T of(Class<T> type, String... lines) {
        return Converters.standardConverter().convert(Arrays.stream(lines).map(l -> l.split("=", 2))
            .collect(Collectors.toMap(line -> line[0], line -> line[1]))).to(type);
    }
}
