package vn.lienthong.itests;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/** The tabulator key behind the first letters of a command's first argument. */
record Completing(List<String> words) implements CommandLine {

    static List<String> candidates(SessionFactory sessions, String scope, String name, String typed) {
        Session session = sessions.create(InputStream.nullInputStream(), System.out, System.out);
        try {
            Command command = session.getRegistry().getCommand(scope, name);
            List<String> candidates = new ArrayList<>();
            command.getCompleter(false).complete(session, new Completing(List.of(scope + ":" + name, typed)), candidates);
            return candidates.stream().map(String::strip).collect(Collectors.toList());
        } finally {
            session.close();
        }
    }

    @Override
    public int getCursorArgumentIndex() {
        return words.size() - 1;
    }

    @Override
    public String getCursorArgument() {
        return words.get(words.size() - 1);
    }

    @Override
    public int getArgumentPosition() {
        return getCursorArgument().length();
    }

    @Override
    public String[] getArguments() {
        return words.toArray(String[]::new);
    }

    @Override
    public int getBufferPosition() {
        return getBuffer().length();
    }

    @Override
    public String getBuffer() {
        return String.join(" ", words);
    }
}
