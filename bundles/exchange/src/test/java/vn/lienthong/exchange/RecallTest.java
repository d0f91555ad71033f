package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Outbox.PartnerState;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.testkit.Samples;

/**
 * A document on its way to fifty recipients is recalled at any moment, while partners are slow, break off, come back, and
 * the platform ends and starts. Whoever got a copy got the recall after it, or is shown as one in doubt.
 */
class RecallTest {

    private static final int RECIPIENTS = 50;
    private static final int ROUNDS = Integer.getInteger("lienthong.recall.rounds", 8);

    @Test
    void leavesNoRecipientWithAnUnrecalledCopyThatIsNotShownAsSuch() {
        for (int seed = 1; seed <= ROUNDS; seed++) {
            try (Round round = new Round(seed)) {
                round.play();
            }
        }
    }

    /** One way in which it may go, told by its seed. */
    private static final class Round implements AutoCloseable {
        private final long seed;
        private final Random chance;
        private final House house = new House("firstRetrySeconds=5", "lastRetrySeconds=20", "attemptSeconds=60", "failuresBeforePause=4");
        private final Map<String, List<String>> inboxes = new HashMap<>();
        private final List<Shipment> underWay = new ArrayList<>();
        private final String original;
        private StoredOutbox outbox = house.outbox;
        private String recall;

        Round(long seed) {
            this.seed = seed;
            this.chance = new Random(seed);
            List<Organ> all = IntStream.range(0, RECIPIENTS).mapToObj(i -> {
                String id = "H99.1" + (100 + i);
                house.agency("id=" + id, "name=Đơn vị thử " + i + " tỉnh Sao Mai", "parent=H99");
                house.link(i % 3 == 0 ? "ioffice" : "mailbox", "p" + i, id, Cargo.DOCUMENT);
                inboxes.put(id, new ArrayList<>());
                return Organ.of(id, null);
            }).toList();
            original = house.sent(Samples.directive().to(all), Samples.DIRECTIVE_TEXT);
        }

        void play() {
            int recallAt = chance.nextInt(5 * RECIPIENTS);
            for (int step = 0; step < 6 * RECIPIENTS; step++) {
                if (step == recallAt) {
                    recall = house.sent(Samples.recall(), "Thu hồi.");
                }
                step();
            }
            outbox.sweep();
            underWay.clear();
            restart();
            for (int i = 0; i < 40 && !over(); i++) {
                house.clock.advance(Duration.ofSeconds(30));
                outbox.sweep();
                deliveries().forEach(d -> outbox.claim(d.id()).ifPresent(s -> end(s, true, new Outcome.Delivered("ok", null))));
                pulls();
            }
            check();
        }

        private List<Delivery> deliveries() {
            List<Delivery> all = new ArrayList<>(house.deliveries(original));
            if (recall != null) {
                all.addAll(house.deliveries(recall));
            }
            return all;
        }

        private void step() {
            List<Delivery> all = deliveries();
            Delivery d = all.get(chance.nextInt(all.size()));
            switch (chance.nextInt(12)) {
                case 0:
                    house.clock.advance(Duration.ofSeconds(chance.nextInt(30)));
                    break;
                case 1:
                    outbox.sweep();
                    break;
                case 2:
                    if (chance.nextInt(30) == 0) {
                        underWay.clear();
                        restart();
                    }
                    break;
                case 3:
                case 4:
                    pull(d);
                    break;
                case 5:
                case 6:
                    if (!underWay.isEmpty()) {
                        finish(underWay.remove(chance.nextInt(underWay.size())));
                    }
                    break;
                default:
                    outbox.claim(d.id()).ifPresent(underWay::add);
                    break;
            }
        }

        private void finish(Shipment s) {
            boolean pulling = s.delivery().channel().equals("ioffice");
            Delivery now = house.again(s.delivery());
            boolean givenUp = now.state() != State.CLAIMED || now.attempts() != s.delivery().attempts();
            switch (givenUp ? 5 : chance.nextInt(6)) {
                case 0:
                    end(s, false, new Outcome.Postponed("421", null));
                    break;
                case 1:
                    boolean arrived = !pulling && chance.nextBoolean();
                    end(s, arrived, new Outcome.Unknown("connection lost", chance.nextBoolean() ? Duration.ofSeconds(5) : null));
                    break;
                case 2:
                    // It arrives, and nobody is there any more to say so.
                    if (!pulling) {
                        arrive(s.delivery());
                    }
                    break;
                default:
                    end(s, true, new Outcome.Delivered("250 Ok", null));
                    break;
            }
        }

        /** The partner gets it or not; then the outcome is settled. Asked, it tells what it has. */
        private void end(Shipment s, boolean arrives, Outcome said) {
            Delivery d = s.delivery();
            boolean pulling = d.channel().equals("ioffice");
            Outcome outcome = pulling && said instanceof Outcome.Delivered ? new Outcome.Waiting("lies ready", null) : said;
            if (d.state() == State.UNKNOWN) {
                outcome = inboxes.get(d.recipientId()).contains(d.documentId()) ? new Outcome.Delivered("it has it", null)
                        : new Outcome.Postponed("it has not got it", null);
            } else if (arrives && !pulling) {
                arrive(d);
            }
            outbox.settle(d.id(), d.attempts(), outcome);
        }

        private void arrive(Delivery d) {
            inboxes.get(d.recipientId()).add(d.documentId());
        }

        /** A partner that fetches: it gets the packet only if it may. */
        private void pull(Delivery row) {
            Delivery d = house.again(row);
            boolean listed = d.state() == State.WAITING || d.state() == State.DELIVERED;
            if (d.channel().equals("ioffice") && listed && outbox.acknowledge(d.id(), d.partner(), PartnerState.PROCESSING, "getEdoc")) {
                arrive(d);
                if (chance.nextBoolean()) {
                    outbox.acknowledge(d.id(), d.partner(), PartnerState.DONE, "done");
                }
            }
        }

        private void pulls() {
            deliveries().stream().filter(d -> d.channel().equals("ioffice") && house.again(d).state() == State.WAITING).forEach(this::pull);
        }

        private void restart() {
            outbox = house.restarted();
        }

        private boolean over() {
            return deliveries().stream().allMatch(d -> d.state().settled() || d.state() == State.UNKNOWN && d.dueAt() == null);
        }

        private void check() {
            assertThat(over()).as("seed %d: everything has come to its end: %s", seed, deliveries().stream()
                    .filter(d -> !d.state().settled()).toList()).isTrue();
            for (Delivery d : house.deliveries(original)) {
                List<String> inbox = inboxes.get(d.recipientId());
                boolean doubt = d.state() == State.UNKNOWN;
                Optional<Delivery> told = house.deliveries(recall).stream().filter(r -> r.recipientId().equals(d.recipientId())).findFirst();
                boolean recallDoubt = told.map(Delivery::state).filter(s -> s == State.UNKNOWN).isPresent() || shown(d);
                if (inbox.contains(original)) {
                    assertThat(inbox.lastIndexOf(recall) > inbox.lastIndexOf(original) || recallDoubt)
                            .as("seed %d: %s has %s; shown: %s, recall %s", seed, d.recipientId(), inbox, d, told).isTrue();
                } else {
                    assertThat(d.state() == State.CANCELLED || doubt).as("seed %d: %s", seed, d).isTrue();
                }
            }
        }

        private boolean shown(Delivery d) {
            return house.kept.store().read(s -> s.alerts().open(1000).stream()
                    .anyMatch(a -> a.kind().equals("arrived-after-cancel") && d.id().equals(a.subjectId())));
        }

        @Override
        public void close() {
            house.close();
        }
    }
}
