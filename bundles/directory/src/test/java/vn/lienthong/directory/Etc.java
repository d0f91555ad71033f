package vn.lienthong.directory;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Link;

/** Configuration files as Declarative Services would hand them over. A line is {@code key=value}. */
final class Etc {

    private Etc() {
    }

    static AgencyFile agency(String file, String... lines) {
        return new AgencyFile(config(AgencyFile.Config.class, lines), Map.of("felix.fileinstall.filename", "file:/etc/" + file));
    }

    static GroupFile group(String file, String... lines) {
        return new GroupFile(config(GroupFile.Config.class, lines), Map.of("felix.fileinstall.filename", "file:/etc/" + file));
    }

    static Link link(String channel, String partner, String organId, Agency agency, Cargo... carries) {
        return new Link() {
            @Override
            public String channel() {
                return channel;
            }

            @Override
            public String partner() {
                return partner;
            }

            @Override
            public String organId() {
                return organId;
            }

            @Override
            public Set<Cargo> carries() {
                return Set.of(carries);
            }

            @Override
            public Optional<Agency> agency() {
                return Optional.ofNullable(agency);
            }

            @Override
            public String state() {
                return "up";
            }

            @Override
            public String trouble() {
                return null;
            }
        };
    }

    private static <T> T config(Class<T> type, String... lines) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(lines).map(l -> List.of(l.split("=", 2))).forEach(kv -> values.put(kv.get(0), kv.get(1)));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), (String) method.getDefaultValue())));
    }
}
