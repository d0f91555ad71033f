package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.testkit.LinkContract;
import vn.lienthong.testkit.ListedDirectory;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.Shipments;
import vn.lienthong.testkit.StoreInFolder;

class MailboxContractTest implements LinkContract {

    @Override
    public Bench bench() {
        MailServer server = new MailServer();
        SettableClock clock = new SettableClock();
        StoreInFolder kept = StoreInFolder.temporary(clock);
        Shipments shipments = new Shipments(kept, new ChannelRef("mailbox", "sokh"), Samples.SCIENCE, clock.instant());
        Partner partner = new Partner("sokh", Samples.SCIENCE.organId(), MailServer.AGENCY, MailServer.PLATFORM, Map.of(), 25 << 20,
            new ListedDirectory(List.of()));
        OutgoingMail mails = new OutgoingMail(partner, kept.blobs(), clock);
        Sender sender = new MailSender(partner, mails, new Post(server.smtp(MailServer.PASSWORD), MailServer.PLATFORM));
        Sender stranger = new MailSender(partner, mails, new Post(server.smtp("sai-mat-khau-71"), MailServer.PLATFORM));
        return new Bench() {
            @Override
            public Sender sender() {
                return sender;
            }

            @Override
            public Shipments shipments() {
                return shipments;
            }

            @Override
            public Set<Cargo> carries() {
                return EnumSet.allOf(Cargo.class);
            }

            @Override
            public List<Arrival> arrivals() throws MessagingException, IOException {
                List<Arrival> found = new ArrayList<>();
                for (MimeMessage mail : server.mails(MailServer.AGENCY, "INBOX")) {
                    List<ArrivedFile> files = new ArrayList<>();
                    for (Part part : new IncomingParts(mail).files()) {
                        files.add(ArrivedFile.of(IncomingParts.name(part), part.getInputStream()));
                    }
                    found.add(new Arrival(mail.getMessageID(), mail.getSubject(), files));
                }
                return found;
            }

            @Override
            public boolean goDown() {
                server.stopSmtp();
                return true;
            }

            @Override
            public Optional<Sender> strangersSender() {
                return Optional.of(stranger);
            }

            @Override
            public Set<String> secrets() {
                return Set.of(MailServer.PASSWORD, "sai-mat-khau-71");
            }

            @Override
            public void close() {
                server.close();
                kept.close();
            }
        };
    }
}
