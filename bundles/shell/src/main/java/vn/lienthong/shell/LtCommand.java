package vn.lienthong.shell;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

/** What all commands have in common: the language, the form of the answer, and who asks. */
class LtCommand implements Action {

    @Option(name = "--json", description = "Kết quả dạng JSON | JSON output")
    boolean json;

    @Option(name = "--lang", description = "Ngôn ngữ vi hoặc en | language, vi or en")
    String lang;

    @Reference
    Session console;

    /** Answers nothing; commands say what they do. */
    @Override
    public Object execute() throws Exception {
        return null;
    }

    /** Texts in the language asked for: the option, the session's variable {@code lt.lang}, else Vietnamese. */
    final Texts texts() {
        Object set = console.get("lt.lang");
        String wanted = lang != null ? lang : set != null ? set.toString() : "vi";
        return Texts.in("en".equals(wanted) ? Locale.ENGLISH : Texts.VIETNAMESE);
    }

    /** The operator, for the journal. */
    final String actor() {
        Object user = console.get("USER");
        return "operator:" + (user == null ? "console" : user);
    }

    /** Rows as a table with translated heads, or as JSON objects. */
    final void print(List<?> rows, Table table) {
        if (json) {
            Json.print(console.getConsole(), rows);
        } else {
            table.print(console.getConsole(), texts());
        }
    }

    /** One line of answer to an act; with {@code --json} an object. */
    final void done(Object value, String key, Object... arguments) {
        if (json) {
            Json.print(console.getConsole(), value);
        } else {
            say(key, arguments);
        }
    }

    /** A translated line. */
    final void say(String key, Object... arguments) {
        console.getConsole().println(texts().get(key, arguments));
    }

    /** An instant as people write it here. */
    static String when(Instant at) {
        return Texts.when(at);
    }
}
