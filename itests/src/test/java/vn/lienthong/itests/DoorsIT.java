package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;
import org.osgi.framework.BundleContext;

/** Doors of the platform that strangers find. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class DoorsIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject BootFinished finished;
    @Inject BundleContext context;

    @Configuration
    public Option[] platform() {
        return Platform.assembled();
    }

    @Test
    public void theAxisProtocolAsksWhoIsThere() throws Exception {
        Waiting.until("the servlet is there", () -> get("/vxp/getAgencyList").statusCode() != 404);
        HttpResponse<String> answer = get("/vxp/getAgencyList");
        assertFalse(answer.body(), answer.statusCode() == 200 && answer.body().contains("H98"));
        assertFalse(answer.body(), answer.body().contains("\tat "));
    }

    @Test
    public void nobodyIsToldWhichServicesThereAre() {
        assertFalse(get("/cxf").body().contains("wsdl"));
        assertEquals(404, get("/").statusCode());
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(System.getProperty("lienthong.http") + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
