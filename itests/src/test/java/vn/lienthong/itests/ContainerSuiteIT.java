package vn.lienthong.itests;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** Every class that runs in the container: one start of the platform serves them all. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
    BootIT.class,
    DoorsIT.class,
    DeployFolderIT.class,
    AgencyByFileIT.class,
    AxisProtocolIT.class,
    SamplePacketsIT.class,
    StoryIT.class,
    ConsoleIT.class,
    BadPacketIT.class,
    SecrecyGateIT.class,
    RecallIT.class,
})
public class ContainerSuiteIT {}
