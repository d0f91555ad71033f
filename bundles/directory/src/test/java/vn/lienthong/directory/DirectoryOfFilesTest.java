package vn.lienthong.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.StandingLink;
import vn.lienthong.testkit.StoreInFolder;

class DirectoryOfFilesTest {

    private final StoreInFolder kept = StoreInFolder.temporary(new SettableClock());
    private DirectoryOfFiles directory;

    @BeforeEach
    void open() {
        directory = new DirectoryOfFiles(kept.store());
    }

    @AfterEach
    void close() {
        directory.close();
        kept.close();
    }

    private List<String> reasons() {
        return directory.rejected().stream().map(Directory.Rejected::reason).toList();
    }

    @Test
    void knowsAnAgencyByEachOfItsCodes() {
        directory.addAgencyFile(Etc.agency("a.cfg", "id=H97.12", "oldIds=000.00.12.H97;12.H97", "name=Sở Khoa học tỉnh Sao Mai",
                "parent=H97"));
        for (String code : List.of("H97.12", "000.00.12.H97", "12.H97", " H97.12 ")) {
            assertThat(directory.byId(code)).map(Agency::name).contains("Sở Khoa học tỉnh Sao Mai");
        }
        assertThat(directory.byId("H97.13")).isEmpty();
        assertThat(directory.byId(null)).isEmpty();
    }

    @Test
    void convertsOnlyFirstLevelCodesByItself() {
        directory.addAgencyFile(Etc.agency("a.cfg", "id=H97", "name=UBND tỉnh Sao Mai"));
        directory.addAgencyFile(Etc.agency("b.cfg", "id=H97.12", "name=Sở Khoa học tỉnh Sao Mai"));
        assertThat(directory.byId("000.00.00.H97")).isPresent();
        assertThat(directory.byId("000.00.12.H97")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h97", "H7", "H97.", "H97.a", "97.H", "H97.ABCDEFGHIJKLMNOPQRSTUVWXYZ.0123456789", "000.0.00.H97"})
    void refusesACodeOfAWrongForm(String id) {
        directory.addAgencyFile(Etc.agency("bad.cfg", "id=" + id, "name=Sở Thử nghiệm"));
        directory.addAgencyFile(Etc.agency("good.cfg", "id=H97", "name=UBND tỉnh Sao Mai"));
        assertThat(directory.rejected()).singleElement().satisfies(r -> {
            assertThat(r.source()).isEqualTo("bad.cfg");
            assertThat(r.reason()).contains("sai dạng").contains("wrong form");
        });
        assertThat(directory.agencies()).extracting(Agency::id).containsExactly("H97");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H97", "H97.12.03", "000.00.12.H97", "Z01.ABC", "0101234567", "H97.DN.001"})
    void takesTheFormsThatAreInUse(String id) {
        directory.addAgencyFile(Etc.agency("a.cfg", "id=" + id, "name=Sở Thử nghiệm"));
        assertThat(directory.rejected()).isEmpty();
        assertThat(directory.byId(id)).isPresent();
    }

    @Test
    void refusesWhatContradictsAFileBeforeIt() {
        directory.addAgencyFile(Etc.agency("1.cfg", "id=H97.12", "name=Sở Khoa học", "parent=H97"));
        directory.addAgencyFile(Etc.agency("2.cfg", "id=H97.12", "name=Sở Khác", "parent=H97"));
        directory.addAgencyFile(Etc.agency("3.cfg", "id=H97.13", "oldIds=H97.12", "name=Sở Thứ ba", "parent=H97"));
        directory.addAgencyFile(Etc.agency("4.cfg", "id=H97.14", "name=Sở Nội vụ", "aliases=SỞ KHOA HỌC", "parent=H97"));
        directory.addAgencyFile(Etc.agency("5.cfg", "id=H98.12", "name=Sở Khoa học", "parent=H98"));
        assertThat(directory.rejected()).extracting(Directory.Rejected::source).containsExactly("2.cfg", "3.cfg", "4.cfg");
        assertThat(directory.agencies()).extracting(Agency::id).containsExactly("H97.12", "H98.12");
    }

    @Test
    void refusesAMissingNameAndAChannelThatIsNone() {
        directory.addAgencyFile(Etc.agency("1.cfg", "id=H97.12"));
        directory.addAgencyFile(Etc.agency("2.cfg", "id=H97.13", "name=Sở Nội vụ", "channels=mailbox"));
        directory.addAgencyFile(Etc.agency("3.cfg", "id=H97.14", "name=Sở Tài chính", "parent=H97.14"));
        directory.addGroupFile(Etc.group("g.cfg", "key=xa"));
        assertThat(directory.agencies()).isEmpty();
        assertThat(reasons()).hasSize(4).anyMatch(r -> r.contains("name is missing")).anyMatch(r -> r.contains("channel:partner"))
                .anyMatch(r -> r.contains("its own parent")).anyMatch(r -> r.contains("key and names"));
    }

    @Test
    void tellsAnOperatorWhatItRefusedOnce() {
        directory.addAgencyFile(Etc.agency("1.cfg", "id=?", "name=Sở Nội vụ"));
        directory.report();
        directory.report();
        assertThat(kept.store().<Integer>read(s -> s.alerts().open(10).size())).isEqualTo(1);
        assertThat(kept.store().<String>read(s -> s.alerts().open(10).get(0).subjectId())).isEqualTo("1.cfg");
    }

    @Test
    void picksUpFilesLiveAndLetsThemGo() {
        AgencyFile file = Etc.agency("1.cfg", "id=H97.12", "name=Sở Khoa học", "groups=sbn");
        directory.addGroupFile(Etc.group("g.cfg", "key=sbn", "names=Các sở, ban, ngành"));
        assertThat(directory.groups().get(0).memberIds()).isEmpty();
        directory.addAgencyFile(file);
        assertThat(directory.groups().get(0).memberIds()).containsExactly("H97.12");
        directory.removeAgencyFile(file);
        assertThat(directory.byId("H97.12")).isEmpty();
    }

    @Test
    void listsTheConfiguredWaysFirstAndThenLiveLinks() {
        directory.addAgencyFile(Etc.agency("1.cfg", "id=H97.12", "name=Sở Khoa học", "channels=ioffice:skh; mailbox:skh"));
        Link mailbox = StandingLink.of("mailbox", "skh", "H97.12", Cargo.DOCUMENT, Cargo.REMINDER);
        directory.addLink(mailbox);
        directory.addLink(StandingLink.of("dropfolder", "skh", "H97.12", Cargo.DOCUMENT));
        assertThat(directory.channels("H97.12", Cargo.DOCUMENT)).extracting(ChannelRef::toString)
                .containsExactly("ioffice:skh", "mailbox:skh", "dropfolder:skh");
        assertThat(directory.channels("H97.12", Cargo.REMINDER)).extracting(ChannelRef::toString)
                .containsExactly("ioffice:skh", "mailbox:skh");
        assertThat(directory.channels("H97.99", Cargo.DOCUMENT)).isEmpty();
        directory.removeLink(mailbox);
        assertThat(directory.channels("H97.12", Cargo.DOCUMENT)).extracting(ChannelRef::toString)
                .as("a configured way is listed even while its link is not live").containsExactly("ioffice:skh", "mailbox:skh",
                "dropfolder:skh");
    }

    @Test
    void knowsAnAgencyFromItsLinkAloneUntilAFileSpeaks() {
        Agency described = Samples.agency(Samples.SCIENCE, "H99");
        Link link = StandingLink.of("mailbox", "skh", "H99.12", Cargo.DOCUMENT).describing(described);
        directory.addLink(link);
        assertThat(directory.byId("H99.12")).map(Agency::channels).contains(List.of(new ChannelRef("mailbox", "skh")));
        directory.addAgencyFile(Etc.agency("1.cfg", "id=H99.12", "name=Sở Khoa học và Sáng tạo tỉnh Sao Mai"));
        assertThat(directory.byId("H99.12")).map(Agency::name).contains("Sở Khoa học và Sáng tạo tỉnh Sao Mai");
        assertThat(directory.rejected()).isEmpty();
    }

    @Test
    void remembersForAWhileWhoWasHereUntilItsFileOrLinkWent() {
        AgencyFile file = Etc.agency("1.cfg", "id=H97.12", "oldIds=12.H97", "name=Sở Khoa học tỉnh Sao Mai");
        Link link = StandingLink.of("mailbox", "skh", "H99.12", Cargo.DOCUMENT)
                .describing(Samples.agency(Samples.SCIENCE, "H99"));
        directory.addAgencyFile(file);
        directory.addLink(link);
        assertThat(directory.leftLately("H97.12")).as("it is here").isFalse();
        directory.removeAgencyFile(file);
        directory.removeLink(link);
        assertThat(List.of("H97.12", " 12.H97", "H99.12")).allMatch(directory::leftLately);
        assertThat(directory.leftLately("H97.13")).isFalse();
        assertThat(directory.leftLately(null)).isFalse();
        directory.addLink(link);
        assertThat(directory.leftLately("H99.12")).isFalse();
    }

    @Test
    void forgetsWhoWentAfterTwoMinutes() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
        Departures departures = new Departures(nanos::get);
        departures.left("H97.12");
        nanos.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(departures.lately("H97.12")).isTrue();
        nanos.incrementAndGet();
        assertThat(departures.lately("H97.12")).isFalse();
    }

    @Test
    void ignoresTheWayOfALinkThatOnlyBringsIn() {
        directory.addAgencyFile(Etc.agency("1.cfg", "id=H97.12", "name=Sở Khoa học"));
        directory.addLink(StandingLink.of("dropfolder", "in", "H97.12"));
        assertThat(directory.channels("H97.12", Cargo.DOCUMENT)).isEmpty();
    }
}
