package vn.lienthong.itests;

import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;

/** A story told in the running platform: an operator at its console, files put into its etc, partners beside it. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class Story {

    @Rule public final TemporaryFolder outside = new TemporaryFolder();

    @Inject BootFinished finished;
    @Inject SessionFactory sessions;

    Operator operator;
    Etc etc;

    @Configuration
    public Option[] platform() {
        return Platform.assembled();
    }

    @Before
    public void begin() {
        operator = new Operator(sessions);
        etc = new Etc(operator);
    }

    @After
    public void leaveNothingBehind() {
        etc.close();
    }
}
