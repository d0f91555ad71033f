package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/**
 * "Chủ trì, phối hợp với Sở Tài chính và các cơ quan liên quan rà soát …": with whom, and where the action itself begins.
 *
 * @param names  who co-operates
 * @param action index where the words behind them begin
 */
record Coordination(List<String> names, int action) {

    // phối với: the word hợp is lost often enough
    private static final Cue WITH = Cue.of("(?<![\\p{L}])(?:(?:chủ trì|là cơ quan chủ trì|là đầu mối|đầu mối|chủ động|làm đầu mối)[,;]?\\s(?:và\\s)?)?(?:chủ động,?\\s)?(?:phối hợp(?: chặt chẽ)?(?: cùng)? với|phối với|phối hợp cùng|cùng với|cùng|phối hợp)\\s");
    private static final int NEAR = 70;
    /** From this length on "chủ trì, phối hợp …" without a known verb is a task whose verb is not known. */
    private static final int SWALLOWED = 50;

    private static boolean leads(Hits m) {
        return m.group().contains("chủ trì") || m.group().contains("đầu mối");
    }

    /** The co-operating agencies of an action that begins at this index; none leaves the index as it is. */
    static Coordination of(Text s, int from) {
        Hits m = WITH.lower(s);
        if (m.find(from)) {
            Parties who = Parties.at(s, m.end());
            if (who != null && (m.start() - from < NEAR || s.lower().substring(from, m.start()).contains("chủ trì"))) {
                int next = Parties.skip(s, who.end());
                boolean leads = leads(m);
                if (next >= s.length() && leads(m) && s.length() - from > SWALLOWED) {
                    return new Coordination(List.of(), from);
                }
                boolean bare = s.raw().substring(Math.min(next, s.length())).isBlank();
                return new Coordination(who.names(), m.start() - from < 3 && (leads || bare) ? Math.min(next, s.length()) : from);
            }
            return who == null ? new Coordination(List.of(), from) : new Coordination(who.names(), from);
        }
        return new Coordination(List.of(), from);
    }
}
