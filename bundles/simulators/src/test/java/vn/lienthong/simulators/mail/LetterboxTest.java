package vn.lienthong.simulators.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.simulators.platform.Ports;
import vn.lienthong.simulators.platform.Secrets;

class LetterboxTest {
    private final String password = Secrets.random();
    private PostOffice post;
    private Letterbox office;
    private Letterbox person;

    @BeforeEach
    void opens() throws Exception {
        int smtp = Ports.free();
        int imap = Ports.free();
        post = new PostOffice(smtp, imap);
        post.mailbox("van-thu@tinh.example", password);
        post.mailbox("so@tinh.example", password);
        post.start();
        office = new Letterbox("van-thu@tinh.example", password, smtp, imap);
        person = new Letterbox("so@tinh.example", password, smtp, imap);
    }

    @AfterEach
    void closes() {
        post.close();
    }

    @Test
    void answersInTheThreadWithTheFileAttached() throws Exception {
        office.write("so@tinh.example", "Công văn số 12/UBND-TH", "Xem tệp.", "văn bản.pdf", "application/pdf", new byte[] {1});
        Letterbox.Letter first = person.read().get(0);
        person.answer(first, "Gửi báo cáo.", "báo cáo.pdf", "application/pdf", new byte[] {2});

        List<Letterbox.Letter> answers = office.read();
        assertThat(first.files()).containsExactly("văn bản.pdf");
        assertThat(answers).singleElement().satisfies(a -> {
            MimeMessage original = a.original();
            assertThat(a.subject()).isEqualTo("Re: Công văn số 12/UBND-TH");
            assertThat(original.getHeader("In-Reply-To", null)).isEqualTo(first.id());
            assertThat(original.getHeader("References", " ")).contains(first.id());
            assertThat(a.files()).containsExactly("báo cáo.pdf");
        });
    }

    @Test
    void sendsAReadReceiptThatNamesTheLetter() throws Exception {
        office.write("so@tinh.example", "Thông báo", "Nội dung", "a.pdf", "application/pdf", new byte[] {1});
        Letterbox.Letter letter = person.read().get(0);
        letter.original().setHeader("Disposition-Notification-To", "van-thu@tinh.example");
        person.acknowledge(letter);

        assertThat(office.read()).singleElement().satisfies(receipt -> {
            assertThat(receipt.types()).contains("multipart/report", "message/disposition-notification");
        });
    }
}
