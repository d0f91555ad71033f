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

    /** What a person should look at. */
    public static List<Finding> of(Seen seen) {
        var out = new ArrayList<Finding>();
        CHECKS.forEach(c -> c.look(seen, out::add));
        return out;
    }
}
