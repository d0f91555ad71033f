package vn.lienthong.reader.finding;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.api.reading.Finding;

/** All checks, one after the other. A new one is a class and a line here. */
public final class Findings {

    private static final List<Check> CHECKS = List.of(new HeadChecks(), new WeekdayCheck(), new DeadlineChecks(), new YearCheck(), new GroupCheck(), new SecretPartCheck(),
            new NumberChecks());

    private Findings() {
    }

    /** What a person should look at; {@code alive} throws when time is up. */
    public static List<Finding> of(Seen seen, Runnable alive) {
        var out = new ArrayList<Finding>();
        for (Check check : CHECKS) {
            alive.run();
            check.look(seen, out::add);
        }
        return out;
    }
}
