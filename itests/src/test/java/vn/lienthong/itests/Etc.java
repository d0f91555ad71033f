package vn.lienthong.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Configuration files of the running platform, written as an editor does; those that are left are taken away at the end. */
final class Etc implements AutoCloseable {

    private final Operator operator;
    private final Path folder = Path.of(System.getProperty("karaf.etc"));
    private final Set<String> written = new LinkedHashSet<>();

    Etc(Operator operator) {
        this.operator = operator;
    }

    /** Writes the file of a partner and waits until its link is up, and, where it calls us, until it is let in. */
    void link(String channel, String partner, String text) {
        write(channel + "~" + partner, text);
        Waiting.until(channel + ":" + partner + " is up", () -> isUp(channel, partner));
        if (channel.equals("ioffice")) {
            Waiting.until(partner + " is let in", () -> Agencies.letIn(text));
        }
    }

    /** Writes the file of an agency and waits until the directory knows it. */
    void agency(String name, String organId, String text) {
        write("agency~" + name, text.contains("id = ") ? text : "id = " + organId + "\n" + text);
        Waiting.until(organId + " is known", () -> operator.sees("lt:agencies").contains(organId));
    }

    /** Writes {@code vn.lienthong.NAME.cfg} at one stroke. */
    void write(String name, String text) {
        try {
            Path aside = Files.writeString(folder.resolve(name + ".aside"), text);
            Files.move(aside, file(name), StandardCopyOption.REPLACE_EXISTING);
            written.add(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file away. */
    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
            written.remove(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isUp(String channel, String partner) {
        return operator.rows("lt:links").stream().anyMatch(link -> link.path("channel").asText().equals(channel)
                && link.path("partner").asText().equals(partner) && link.path("state").asText().equals("up"));
    }

    @Override
    public void close() {
        List.copyOf(written).forEach(this::remove);
        Waiting.until("the links of this story are gone", () -> operator.rows("lt:links").isEmpty());
    }

    private Path file(String name) {
        return folder.resolve("vn.lienthong." + name + ".cfg");
    }
}
