package vn.lienthong.reader.format;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** RTF: the words of the document, not those of its tables of fonts, styles and fields. */
final class RtfText {

    private static final Set<Command> ASIDE = Set.of(Command.fonttbl, Command.colortbl, Command.stylesheet, Command.info, Command.pict, Command.fldinst,
            Command.header, Command.footer, Command.headerf, Command.footerf, Command.headerl, Command.headerr, Command.footerl, Command.footerr,
            Command.listtable, Command.listoverridetable, Command.rsidtbl, Command.generator, Command.object, Command.themedata, Command.datastore, Command.latentstyles);

    private static final int DEEPEST = 2000;

    private RtfText() {
    }

    static void read(InputStream in, TextSink out) throws IOException {
        new StandardRtfParser().parse(new RtfStreamSource(in), listener(out));
    }

    private static IRtfListener listener(TextSink out) {
        return new RtfListenerAdaptor() {
            private final Deque<Boolean> aside = new ArrayDeque<>(List.of(false));

            @Override
            public void processGroupStart() {
                if (aside.size() > DEEPEST) {
                    throw new IllegalStateException("groups are nested too deeply");
                }
                aside.push(aside.peek());
            }

            @Override
            public void processGroupEnd() {
                if (aside.size() > 1) {
                    aside.pop();
                }
            }

            @Override
            public void processString(String string) {
                out.alive();
                if (!aside.peek()) {
                    out.add(string);
                }
            }

            @Override
            public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
                out.alive();
                if (optional || ASIDE.contains(command)) {
                    aside.pop();
                    aside.push(true);
                } else if (!aside.peek()) {
                    switch (command) {
                        case par, line, row, sect, page -> out.line();
                        case tab, cell -> out.add("\t");
                        case emdash, endash -> out.add("–");
                        case lquote, rquote -> out.add("'");
                        case ldblquote -> out.add("“");
                        case rdblquote -> out.add("”");
                        default -> { }
                    }
                }
            }
        };
    }
}
