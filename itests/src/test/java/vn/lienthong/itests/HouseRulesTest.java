package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.Test;

/** What holds the house together, checked on the classes and manifests that were just built. */
public class HouseRulesTest {

    private static final int LONGEST_CLASS = 250;

    /** Jars of others made into bundles: what little code stands there belongs to their world. */
    private static final Set<String> WRAPPED = Set.of("camel", "camel-components", "artemis");

    private static final Pattern TYPE = Pattern.compile(
            "^(?: {2})?(?:(?:public|static|final|sealed|non-sealed|abstract) )*(?:class|interface|record|enum|@interface) \\w+.*");
    private static final Pattern COMMENT = Pattern.compile("^\\s*(?:$|//|/?\\*).*");

    private final List<Module> modules = Module.all();

    @Test
    public void seesTheHouse() {
        assertTrue(modules.stream().map(Module::name).toList().toString(), modules.size() > 5);
    }

    @Test
    public void onlyTheStoreSpeaksSql() {
        assertEquals(List.of(), users(type -> type.startsWith("java/sql/") || type.startsWith("javax/sql/"), module -> is(module, "store")));
    }

    @Test
    public void onlyBrokerRoutingAndRoutesSpeakJms() {
        assertEquals(List.of(), users(type -> type.startsWith("jakarta/jms/"),
                module -> module.isRoute() || is(module, "broker", "routing")));
    }

    @Test
    public void onlyRoutingAndRoutesKnowCamel() {
        assertEquals(List.of(), users(type -> type.startsWith("org/apache/camel/"),
                module -> module.isRoute() || is(module, "routing")));
    }

    @Test
    public void onlyRoutesKnowCxf() {
        assertEquals(List.of(), users(type -> type.startsWith("org/apache/cxf/"),
                module -> module.isRoute() || is(module, "simulators")));
    }

    @Test
    public void onlyTheBrokerKnowsArtemis() {
        assertEquals(List.of(), users(type -> type.startsWith("org/apache/activemq/"), module -> is(module, "broker")));
    }

    @Test
    public void noBundleKnowsAnother() {
        assertEquals(List.of(), found((module, compiled) -> !is(module, "testkit") && compiled.types().stream()
                .filter(type -> type.startsWith("vn/lienthong/"))
                .anyMatch(type -> !type.startsWith(module.ownPackage())
                        && !type.startsWith("vn/lienthong/api/")
                        && !type.startsWith("vn/lienthong/edxml/")
                        && !(module.isRoute() && type.startsWith("vn/lienthong/routing/")))));
    }

    @Test
    public void everybodyStaysInThePackageOfHisName() {
        assertEquals(List.of(), found((module, compiled) -> !compiled.name().startsWith(module.ownPackage())));
    }

    @Test
    public void nobodySleeps() {
        assertEquals(List.of(), found((module, compiled) -> compiled.members().contains("java/lang/Thread.sleep")));
    }

    @Test
    public void onlyProgramsWriteToTheTerminal() {
        assertEquals(List.of(), found((module, compiled) -> !compiled.isProgram() && !is(module, "simulators")
                && (compiled.members().contains("java/lang/System.out") || compiled.members().contains("java/lang/System.err"))));
        assertEquals(List.of(), found((module, compiled) -> compiled.members().stream().anyMatch(use -> use.endsWith(".printStackTrace"))));
    }

    @Test
    public void everyExportHasItsVersion() {
        List<String> bare = new ArrayList<>();
        for (Module module : modules) {
            String exports = module.manifest().getMainAttributes().getValue("Export-Package");
            if (exports != null && !is(module, WRAPPED.toArray(String[]::new))) {
                for (String clause : exports.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
                    if (!clause.contains(";version=")) {
                        bare.add(module.name() + " exports " + clause);
                    }
                }
            }
        }
        assertEquals(List.of(), bare);
    }

    /** Otherwise the assembly takes from the local repository what an earlier build left there. */
    @Test
    public void whatTheFeaturesNameIsMadeBeforeThem() {
        List<String> named = matches("features/src/main/feature/feature.xml", "mvn:vn\\.lienthong/lienthong-([a-z0-9-]+)/");
        assertFalse(named.isEmpty());
        assertEquals(named, matches("features/pom.xml", "<artifactId>lienthong-([a-z0-9-]+)</artifactId>\\s*<version>\\$\\{project\\.version}"));
    }

    private static List<String> matches(String file, String pattern) {
        String text = String.join("\n", Module.lines(Module.ROOT.resolve(file)));
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).distinct().sorted().toList();
    }

    @Test
    public void noClassIsTooLongToRead() {
        List<String> tooLong = new ArrayList<>();
        sources(source -> {
            long code = Module.lines(source).stream().filter(line -> !COMMENT.matcher(line).matches()).count();
            if (code > LONGEST_CLASS) {
                tooLong.add(Module.ROOT.relativize(source) + ": " + code);
            }
        });
        assertEquals(List.of(), tooLong);
    }

    @Test
    public void nothingIsLeftToDo() {
        Pattern leftover = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b");
        List<String> found = new ArrayList<>();
        sources(source -> Module.lines(source).stream().filter(line -> leftover.matcher(line).find())
                .forEach(line -> found.add(Module.ROOT.relativize(source) + ": " + line.strip())));
        assertEquals(List.of(), found);
    }

    @Test
    public void everyTypeOfTheContractIsExplained() {
        List<String> bare = new ArrayList<>();
        modules.stream().filter(module -> is(module, "api")).flatMap(module -> module.sources().stream()).forEach(source -> {
            List<String> lines = Module.lines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (TYPE.matcher(lines.get(i)).matches() && !explained(lines, i)) {
                    bare.add(Module.ROOT.relativize(source) + ":" + (i + 1));
                }
            }
        });
        assertEquals(List.of(), bare);
    }

    private static boolean explained(List<String> lines, int type) {
        int above = type - 1;
        while (above >= 0 && lines.get(above).strip().startsWith("@")) {
            above--;
        }
        return above >= 0 && lines.get(above).strip().endsWith("*/");
    }

    private void sources(Consumer<Path> look) {
        modules.stream().flatMap(module -> module.sources().stream()).forEach(look);
    }

    /** Classes that mention such a type in a module that may not. */
    private List<String> users(Predicate<String> type, Predicate<Module> allowed) {
        return found((module, compiled) -> !allowed.test(module) && compiled.types().stream().anyMatch(type));
    }

    private List<String> found(BiPredicate<Module, Compiled> wrong) {
        return modules.stream()
                .filter(module -> !is(module, WRAPPED.toArray(String[]::new)))
                .flatMap(module -> module.classes().stream().filter(compiled -> wrong.test(module, compiled)).map(Compiled::name))
                .toList();
    }

    private static boolean is(Module module, String... names) {
        return List.of(names).contains(module.name());
    }
}
