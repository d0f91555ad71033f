package vn.lienthong.itests.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Something that goes wrong while documents flow.
 *
 * @param name   what it is, for people
 * @param moment when it strikes
 * @param strike what it does; the platform may be left dead or maimed
 * @param mend   what a good administrator does about it afterwards, without touching the platform's data
 * @param stream channel through which documents flow evenly meanwhile, so that the gap can be measured; or null
 */
record Fault(String name, Moment moment, Blow strike, Blow mend, String stream) {

    Fault(String name, Moment moment, Blow strike) {
        this(name, moment, strike, Blow.NOTHING, null);
    }

    /** An act upon the stage. */
    @FunctionalInterface
    interface Blow {
        Blow NOTHING = stage -> { };

        void on(Stage stage) throws IOException;
    }

    /** When: so many more of an event than at the round's start, and a while later. */
    record Moment(String event, int count, Duration after) {
        private static final Duration LONGEST = Duration.ofSeconds(20);
        private static final List<String> EVENTS = List.of("accepted", "accepted", "got:ioffice", "got:mailbox", "got:dropfolder");

        static Moment any(Random dice) {
            if (dice.nextInt(3) == 0) {
                return new Moment("accepted", 0, Duration.ofMillis(dice.nextInt(4000)));
            }
            return new Moment(EVENTS.get(dice.nextInt(EVENTS.size())), 1 + dice.nextInt(8), Duration.ofMillis(dice.nextInt(60)));
        }

        /** Returns when it has come, or will not come any more. */
        void await(Ledger ledger) {
            int before = ledger.count(event);
            Until.holds(LONGEST, () -> ledger.count(event) >= before + count);
            Until.holds(after, () -> false);
        }

        @Override
        public String toString() {
            return (count == 0 ? "" : "upon " + count + " × " + event + " ") + "+" + after.toMillis() + " ms";
        }
    }

    static Fault of(long seed, Random dice) {
        return Faults.DECK.get((int) Math.floorMod(seed, (long) Faults.DECK.size())).apply(dice);
    }

    @Override
    public String toString() {
        return name + " " + moment;
    }
}
