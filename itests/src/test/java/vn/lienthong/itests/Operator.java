package vn.lienthong.itests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/** A person at the console of the platform. */
final class Operator {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SessionFactory sessions;

    Operator(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** What the console shows after a command. */
    String sees(String command) {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Session session = sessions.create(InputStream.nullInputStream(), out, out);
        try {
            Object value = session.execute(command);
            if (value != null) {
                out.print(value);
            }
            return shown.toString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new Refused(command, e);
        } finally {
            session.close();
        }
    }

    /** What a command answers as JSON. The console takes options before arguments only. */
    JsonNode asks(String command) {
        String answer = sees(command.replaceFirst("^\\S+", "$0 --json"));
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer, e);
        }
    }

    /** The rows of a command's answer. */
    List<JsonNode> rows(String command) {
        return list(asks(command));
    }

    static List<JsonNode> list(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }

    /** The console's answer to what it cannot do. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String command, Exception cause) {
            super(command + ": " + cause.getMessage(), cause);
        }
    }
}
