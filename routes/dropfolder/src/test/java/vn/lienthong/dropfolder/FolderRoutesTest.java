package vn.lienthong.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkSpec;
import vn.lienthong.testkit.ListedDirectory;
import vn.lienthong.testkit.RecordingIntake;
import vn.lienthong.testkit.Samples;

class FolderRoutesTest {
    @TempDir
    Path temporary;

    private Share share;
    private final RecordingIntake intake = new RecordingIntake();
    private final LinkSpec spec = LinkSpec.of("dropfolder", "xa", Samples.COMMUNE.organId(), Cargo.DOCUMENT);

    private Layout share(String name) throws IOException {
        share = new Share(temporary.resolve(name), "xa");
        return share.layout();
    }

    @AfterEach
    void close() {
        share.close();
    }

    private CamelContext running(Layout layout) throws Exception {
        Partner partner = new Partner("xa", Samples.COMMUNE.organId(), 1 << 20, new ListedDirectory(List.of()));
        CamelContext context = new DefaultCamelContext();
        context.getRegistry().bind(HostedLink.POLL, new DefaultPollingConsumerPollStrategy());
        context.addRoutes(new FolderRoutes(spec, layout, new Unfinished(layout), new Submission(partner, layout, share.blobs(), intake),
            new TakenFolders(partner, share.store(), share.blobs(), intake, share.clock()), new Memory(share.store(), spec.name()),
            new FolderRoutes.Polling(50, 100)));
        return context;
    }

    @Test
    void findsWhatTheAgencySendsAndWhatItTookOver() throws Exception {
        Layout layout = share("Xã Bình An 100% & bạn");
        share.sender().send(share.directive());
        try (CamelContext context = running(layout)) {
            NotifyBuilder both = new NotifyBuilder(context).fromRoute("dropfolder.xa.in").whenDone(1).and()
                .fromRoute("dropfolder.xa.taken").whenDone(1).create();
            Files.writeString(layout.di().resolve("~dang-ghi.txt"), "đang ghi");
            Files.writeString(layout.di().resolve("tai-ve.pdf.crdownload"), "đang tải");
            Files.writeString(layout.di().resolve("Báo cáo tháng 2.txt"), "Kính gửi UBND tỉnh");
            Path arrived = only(layout.den());
            Files.move(arrived, layout.daNhan().resolve(arrived.getFileName()));
            context.start();
            assertThat(both.matches(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(intake.taken()).extracting(t -> t.consignment().form())
            .containsExactlyInAnyOrder(Consignment.Form.LETTER, Consignment.Form.PACKET);
        assertThat(layout.di().resolve("~dang-ghi.txt")).exists();
        assertThat(layout.di().resolve("tai-ve.pdf.crdownload")).exists();
    }

    @Test
    void doesNotReportAFolderAgainAfterARestart() throws Exception {
        Layout layout = share("xa");
        share.sender().send(share.directive());
        Path arrived = only(layout.den());
        Files.move(arrived, layout.daNhan().resolve(arrived.getFileName()));
        try (CamelContext context = running(layout)) {
            NotifyBuilder once = new NotifyBuilder(context).fromRoute("dropfolder.xa.taken").whenDone(1).create();
            context.start();
            assertThat(once.matches(60, TimeUnit.SECONDS)).isTrue();
        }
        try (CamelContext context = running(layout)) {
            NotifyBuilder letter = new NotifyBuilder(context).fromRoute("dropfolder.xa.in").whenDone(1).create();
            Files.writeString(layout.di().resolve("sau.txt"), "sau khi khởi động lại");
            context.start();
            assertThat(letter.matches(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(intake.taken()).filteredOn(t -> t.consignment().form() == Consignment.Form.PACKET).hasSize(1);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }
}
