package vn.lienthong.simulators.story;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import vn.lienthong.simulators.platform.Await;

/** Tells the story and keeps account of what was expected in it. */
public final class Narrator {
    /** Generous: a machine may be busy with other things; waiting ends as soon as it is so. */
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final PrintStream out;
    private final long start = System.nanoTime();
    private final List<Expected> expectations = new ArrayList<>();

    /** Tells on this stream. */
    public Narrator(PrintStream out) {
        this.out = out;
    }

    /**
     * One expectation.
     *
     * @param what    what was expected
     * @param held    whether it came about
     * @param seconds seconds since the story began
     * @param detail  what was seen instead, or null
     */
    public record Expected(String what, boolean held, double seconds, String detail) {
    }

    /** A heading. */
    public void chapter(String vietnamese, String english) {
        out.println();
        out.println("── " + vietnamese + " · " + english);
    }

    /** A line. */
    public void say(String line) {
        out.println("   " + line);
    }

    /** An expectation that comes about in a while, or not. */
    public <T> T expect(String what, Await.Question<T> question, Predicate<T> satisfied) throws InterruptedException {
        try {
            T answer = Await.until(what, PATIENCE, question, satisfied);
            held(what);
            return answer;
        } catch (Await.Expectation e) {
            expectations.add(new Expected(what, false, seconds(), e.getMessage()));
            out.println("   ✘ " + e.getMessage());
            throw e;
        }
    }

    /** An expectation that is so already, or fails. */
    public void expect(String what, boolean so, Object seen) {
        if (!so) {
            String message = what + " (seen: " + seen + ")";
            expectations.add(new Expected(what, false, seconds(), String.valueOf(seen)));
            out.println("   ✘ " + message);
            throw new Await.Expectation(message);
        }
        held(what);
    }

    /** Something was done that could have failed. */
    public void held(String what) {
        expectations.add(new Expected(what, true, seconds(), null));
        out.printf(Locale.ROOT, "   ✔ %-90s %6.1f s%n", what, seconds());
    }

    /** A failure that no expectation saw. */
    public void broken(Throwable e) {
        expectations.add(new Expected("không có lỗi ngoài dự kiến · nothing unforeseen", false, seconds(), e.toString()));
        out.println("   ✘ " + e);
    }

    /** Seconds since the story began. */
    public double seconds() {
        return Math.round((System.nanoTime() - start) / 1e8) / 10.0;
    }

    /** Whether every expectation so far held. */
    public boolean allHeld() {
        return expectations.stream().allMatch(Expected::held);
    }

    /** All expectations so far. */
    public List<Expected> expectations() {
        return List.copyOf(expectations);
    }
}
