package vn.lienthong.simulators.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClerkTest {

    @Test
    void knowsAnAgencyByItsInitialsAtItsPlace() {
        assertThat(Clerk.initials("Sở Khoa học và Công nghệ tỉnh Nghệ An", "Nghệ An")).isEqualTo("SKHCN");
        assertThat(Clerk.initials("Sở Khoa học và Công nghệ tỉnh Lạng Sơn", "Nghệ An")).isEmpty();
    }
}
