package vn.lienthong.reader.task;

/** How sure a task is, by how it was recognised. The steps are set so that of those at 0.9 and above 95 in 100 hold on real documents. */
final class Confidence {

    private static final int SHORT = 26;

    private Confidence() {
    }

    static double of(Draft d) {
        double c = switch (d.kind) {
            case REQUEST -> 0.92;
            case SUBJECT -> 0.85;
            case VERB -> d.assignees.isEmpty() ? 0.6 : 0.8;
            default -> 0.5;
        };
        if (d.deadline != null) {
            c += d.shared ? 0.01 : 0.05;
        }
        if (d.kind == Clause.Kind.REQUEST && vague(d)) {
            c -= 0.05;
        }
        if (d.deadline != null && "from".equals(d.deadline.bound())) {
            c -= 0.1;
        }
        if (d.told) {
            c -= 0.15;
        }
        if (d.condition != null) {
            c -= 0.1;
        }
        if (d.action.length() < 16) {
            c -= 0.15;
        }
        return Math.round(Math.min(0.97, c) * 100) / 100.0;
    }

    /** What is asked for begins with no known verb, is hardly said, only points on, or is to answer for something. */
    private static boolean vague(Draft d) {
        return d.deadline == null && (d.words.has("chịu trách nhiệm", 0) || Lexicon.VERBS.at(d.words, 0) == null || d.action.length() < SHORT || Lead.points(d.words));
    }
}
