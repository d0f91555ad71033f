package vn.lienthong.bench.engine;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A contestant's process: plain Java with the options that the platform has; it prints its port on a line when it is up. */
final class Child implements Closeable {
    /** As in the assembly's {@code bin/setenv}. */
    private static final List<String> OPTIONS = List.of("-Xms128m", "-Xmx512m", "-Xss512k", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8",
        "-XX:Tier4InvocationThreshold=10000", "-XX:Tier4MinInvocationThreshold=1200", "-XX:Tier4CompileThreshold=30000",
        "-XX:Tier4BackEdgeThreshold=80000", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    private final Process process;
    private final Path gcLog;
    private final int port;

    Child(Path folder, Class<?> main, String... args) throws IOException {
        this(folder, System.getProperty("java.class.path"), main.getName(), args);
    }

    Child(Path folder, String classPath, String main, String... args) throws IOException {
        Files.createDirectories(folder);
        gcLog = folder.resolve("gc.log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-Xlog:gc:file=" + gcLog, "-cp", classPath, main));
        command.addAll(List.of(args));
        process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(folder.resolve("err.log").toFile()).start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null || !line.matches("\\d+")) {
            throw new IOException(main + " does not start: " + line + "; see " + folder.resolve("err.log"));
        }
        port = Integer.parseInt(line);
    }

    int port() {
        return port;
    }

    /**
     * Hands a packet over and returns the answer, whatever its status.
     *
     * @param path    beginning with a slash
     * @param headers beside those of HTTP itself
     */
    String post(String path, Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        headers.forEach(connection::setRequestProperty);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        try (InputStream in = connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Server server() {
        return new Server(process.pid(), gcLog);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
