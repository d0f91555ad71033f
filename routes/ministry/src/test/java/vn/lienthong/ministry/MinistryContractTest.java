package vn.lienthong.ministry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.testkit.LinkContract;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.Shipments;
import vn.lienthong.testkit.StoreInFolder;

/** What every link promises, by both wires. */
class MinistryContractTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Nested
    class BySoap implements LinkContract {
        @Override
        public Bench bench() throws Exception {
            return new Desk("soap");
        }
    }

    @Nested
    class ByRest implements LinkContract {
        @Override
        public Bench bench() throws Exception {
            return new Desk("rest");
        }
    }

    private static final class Desk implements LinkContract.Bench {
        private final StoreInFolder kept = StoreInFolder.temporary(new SettableClock(NOW));
        private final Ministry ministry = new Ministry();
        private final String protocol;
        private final Reporting ours;
        private final Reporting strangers;
        private boolean down;

        Desk(String protocol) throws Exception {
            this.protocol = protocol;
            this.ours = reporting(Ministry.PASSWORD);
            this.strangers = reporting("strangers-password");
        }

        private Reporting reporting(String password) {
            Endpoint endpoint = ministry.endpoint(protocol, password);
            return protocol.equals("soap") ? new SoapReporting(endpoint, kept.blobs()) : new RestReporting(endpoint, kept.blobs());
        }

        @Override
        public Sender sender() {
            return new ReportSender(ours);
        }

        @Override
        public Shipments shipments() {
            return new Shipments(kept, new ChannelRef(MinistryLink.CHANNEL, "bst"), Samples.MINISTRY, NOW);
        }

        @Override
        public Set<Cargo> carries() {
            return Set.of(Cargo.REPORT, Cargo.DOCUMENT);
        }

        @Override
        public List<LinkContract.Arrival> arrivals() {
            return ministry.reports.entrySet().stream()
                    .map(e -> new LinkContract.Arrival(e.getKey(), e.getValue().fields(), e.getValue().files())).toList();
        }

        @Override
        public boolean goDown() throws Exception {
            ministry.close();
            down = true;
            return true;
        }

        @Override
        public Optional<Sender> strangersSender() {
            return Optional.of(new ReportSender(strangers));
        }

        @Override
        public Set<String> secrets() {
            return Set.of(Ministry.PASSWORD, "strangers-password");
        }

        @Override
        public void close() throws Exception {
            ours.close();
            strangers.close();
            if (!down) {
                ministry.close();
            }
            kept.close();
        }
    }
}
