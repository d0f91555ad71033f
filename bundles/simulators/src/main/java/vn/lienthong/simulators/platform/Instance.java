package vn.lienthong.simulators.platform;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One platform of its own: an unpacked assembly whose templates are filled in, started as a child process. In templates
 * {@code @name@} stands for a value.
 */
public final class Instance implements Closeable {
    private static final Pattern TOKEN = Pattern.compile("@([a-zA-Z0-9.-]+)@");
    private static final Duration STOP = Duration.ofSeconds(25);

    private final Path home;
    private final Map<String, String> values;
    private Process process;

    /** The platform in this folder. */
    public Instance(Path home, Map<String, String> values) {
        this.home = home.toAbsolutePath().normalize();
        this.values = Map.copyOf(values);
    }

    /** Its folder. */
    public Path home() {
        return home;
    }

    /** Fills in all templates below {@code etc}. */
    public void configure() throws IOException {
        List<Path> files;
        try (Stream<Path> etc = Files.list(home.resolve("etc"))) {
            files = etc.filter(f -> f.toString().endsWith(".cfg")).toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            if (TOKEN.matcher(text).find()) {
                Files.writeString(file, filled(text));
            }
        }
    }

    /** Sets keys in a properties file of {@code etc}: replaces those that are there, appends the others. */
    public void set(String file, Map<String, String> keys) throws IOException {
        Path path = home.resolve("etc").resolve(file);
        String text = Files.exists(path) ? Files.readString(path) : "";
        for (Map.Entry<String, String> key : keys.entrySet()) {
            Pattern line = Pattern.compile("(?m)^\\s*" + Pattern.quote(key.getKey()) + "\\s*=.*$");
            String written = key.getKey() + " = " + key.getValue();
            Matcher matcher = line.matcher(text);
            text = matcher.find() ? matcher.replaceFirst(Matcher.quoteReplacement(written)) : text + "\n" + written + "\n";
        }
        Path draft = Files.createTempFile(home, "etc", ".draft");
        Files.writeString(draft, text);
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts it in server mode; it is up when its console says so. */
    public void start() throws IOException {
        Files.createDirectories(home.resolve("data/log"));
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KARAF_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KARAF_EXEC", "exec");
        File log = home.resolve("data/log/console.log").toFile();
        process = builder.directory(home.toFile()).redirectErrorStream(true).redirectOutput(log)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null"))).start();
    }

    /** Whether it runs. */
    public boolean alive() {
        return process != null && process.isAlive();
    }

    /** Its process id, or -1. */
    public long pid() {
        return process == null ? -1 : process.pid();
    }

    /** Waits until it ends. */
    public void await() throws InterruptedException {
        if (process != null) {
            process.waitFor();
        }
    }

    /** Last lines of its log, for when something went wrong. */
    public String logTail(int lines) throws IOException {
        StringBuilder tail = new StringBuilder();
        for (String name : List.of("console.log", "karaf.log")) {
            Path log = home.resolve("data/log").resolve(name);
            if (Files.exists(log)) {
                List<String> all = List.of(Files.readString(log, StandardCharsets.UTF_8).split("\n"));
                all.subList(Math.max(0, all.size() - lines), all.size()).forEach(l -> tail.append(l).append('\n'));
            }
        }
        return tail.toString();
    }

    /** Ends it in order, and by force where that takes too long. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private String filled(String text) {
        return TOKEN.matcher(text).replaceAll(token -> {
            String value = values.get(token.group(1));
            if (value == null) {
                throw new IllegalStateException("No value for @" + token.group(1) + "@ in a template of etc");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
