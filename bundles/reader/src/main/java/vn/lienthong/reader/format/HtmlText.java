package vn.lienthong.reader.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML: blocks become lines, cells of a row are parted by tabs. */
final class HtmlText {

    private static final int LARGEST = 16 << 20;

    private HtmlText() {
    }

    static void read(InputStream in, TextSink out) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST);
        boolean cut = in.read() >= 0;
        read(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""), out);
        if (cut) {
            throw new TextSink.Full();
        }
    }

    static void read(String html, TextSink out) {
        read(Jsoup.parse(html), out);
    }

    private static void read(Document page, TextSink out) {
        page.select("script,style,noscript,template,nav,svg").remove();
        var lines = new Walk(out);
        NodeTraversor.traverse(lines, page.body());
        out.add(lines.text);
    }

    /** Collects text in order. Inside a cell blocks are joined by a space, so that a row stays one line; layout tables keep their lines. */
    private static final class Walk implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final Map<Element, Boolean> data = new IdentityHashMap<>();
        private final Deque<Element> cells = new ArrayDeque<>();
        private final Deque<Element> tables = new ArrayDeque<>();
        private final TextSink out;

        Walk(TextSink out) {
            this.out = out;
        }

        @Override
        public void head(Node node, int depth) {
            out.alive();
            if (node instanceof TextNode words) {
                String s = words.getWholeText().replaceAll("[\\s\\u00a0]+", " ");
                text.append(text.length() > 0 && last() == '\n' ? s.stripLeading() : s);
            } else if (node instanceof Element e) {
                switch (e.normalName()) {
                    case "br" -> brk();
                    case "table" -> {
                        if (!inCell()) {
                            line();
                        }
                        tables.push(e);
                    }
                    case "td", "th" -> {
                        if (e.previousElementSibling() != null) {
                            text.append('\t');
                        }
                        cells.push(e);
                    }
                    case "li" -> {
                        line();
                        text.append("- ");
                    }
                    default -> {
                        if (e.isBlock() && !inCell()) {
                            line();
                        }
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node == cells.peek()) {
                cells.pop();
            } else if (node == tables.peek()) {
                tables.pop();
            }
            if (node instanceof Element e && e.isBlock() && !e.normalName().equals("td") && !e.normalName().equals("th")) {
                if (inCell()) {
                    text.append(' ');
                } else {
                    line();
                }
            }
        }

        private void brk() {
            text.append(inCell() ? ' ' : '\n');
        }

        /** Whether this stands in a cell of a data table: its row has more cells and the table more than three rows. */
        private boolean inCell() {
            Element cell = cells.peek();
            Element table = cell == null || cell.parent() == null ? null : tables.peek();
            return table != null && cell.parent().childrenSize() > 1 && data.computeIfAbsent(table, t -> t.select("tr").size() > 3);
        }

        private char last() {
            return text.charAt(text.length() - 1);
        }

        private void line() {
            if (text.length() > 0 && last() != '\n') {
                text.append('\n');
            }
        }
    }
}
