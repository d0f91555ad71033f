package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class BootIT {

    @Inject BootFinished finished;
    @Inject BundleContext context;
    @Inject FeaturesService features;

    @Configuration
    public Option[] platform() {
        return Platform.assembled();
    }

    @Test
    public void startsEveryBundle() {
        List<String> asleep = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (bundle.getState() != (fragment ? Bundle.RESOLVED : Bundle.ACTIVE)) {
                asleep.add(bundle + " is in state " + bundle.getState());
            }
        }
        assertEquals(List.of(), asleep);
    }

    @Test
    public void installsEveryFeatureOfOurs() throws Exception {
        var ours = features.getRepository("lienthong-" + System.getProperty("lienthong.version", "1.0.0-SNAPSHOT")).getFeatures();
        assertTrue("no feature of ours", ours.length > 0);
        assertEquals(List.of(), Arrays.stream(ours).filter(feature -> !features.isInstalled(feature)).toList());
    }
}
