package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerSuite;

/** The operators' commands, as the console runs them. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerSuite.class)
public class CommandsIT {

  private static final List<String> LISTS = List.of("status", "links", "routes", "documents", "deliveries", "obligations", "agencies");

  @Inject BootFinished finished;
  @Inject SessionFactory sessions;

  @Configuration
  public Option[] platform() {
    return Platform.assembled();
  }

  @Test
  public void offersWhatOperatorsNeed() {
    Set<String> ours = sessions.getRegistry().getCommands().stream().filter(command -> command.getScope().equals("lt"))
        .map(command -> command.getName()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> missing = new TreeSet<>(Set.of("status", "links", "routes", "route-stop", "route-start", "documents", "show", "trace",
        "deliveries", "retry", "obligations", "confirm", "send", "read", "agencies"));
    missing.removeAll(ours);
    assertEquals(Set.of(), missing);
  }

  @Test
  public void listsInVietnameseAndInEnglish() throws Exception {
    for (String list : LISTS) {
      String vietnamese = run("lt:" + list);
      String english = run("lt:" + list + " --lang en");
      assertFalse(list, vietnamese.isBlank());
      assertFalse(list + ": " + vietnamese, vietnamese.equals(english));
    }
  }

  @Test
  public void givesHelp() throws Exception {
    assertTrue(run("lt:trace --help").contains("lt:trace"));
  }

  @Test
  public void stopsAndStartsARoute() throws Exception {
    run("lt:route-stop flow.remind");
    assertTrue(run("lt:routes"), line("flow.remind").contains("Stopped"));
    run("lt:route-start flow.remind");
    assertTrue(run("lt:routes"), line("flow.remind").contains("Started"));
  }

  private String line(String route) throws Exception {
    return run("lt:routes").lines().filter(line -> line.startsWith(route)).findFirst().orElse("");
  }

  private String run(String command) throws Exception {
    var said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      Session session = sessions.create(new ByteArrayInputStream(new byte[0]), out, out);
      try {
        Object value = session.execute(command);
        if (value != null) {
          out.println(value);
        }
      } finally {
        session.close();
      }
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
