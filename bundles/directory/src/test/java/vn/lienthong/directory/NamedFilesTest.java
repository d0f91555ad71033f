package vn.lienthong.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;

/** Files of partners are one of many by their name, whatever the file watcher makes of it. */
class NamedFilesTest {

    private static final String FILE = "felix.fileinstall.filename";

    @TempDir
    Path etc;

    /** Configurations by PID; a factory's are named {@code FACTORY~NAME}. */
    private final Map<String, Dictionary<String, Object>> kept = new LinkedHashMap<>();
    private final ConfigurationAdmin admin = (ConfigurationAdmin) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {ConfigurationAdmin.class}, (proxy, method, a) -> switch (method.getName()) {
                case "listConfigurations" -> list((String) a[0]);
                case "getFactoryConfiguration" -> configuration(a[0] + "~" + a[1]);
                default -> throw new UnsupportedOperationException(method.getName());
            });

    private Configuration[] list(String filter) {
        String pid = filter.replaceAll("^\\(&\\(service\\.pid=([^)]*)\\).*$", "$1");
        Configuration[] found = kept.entrySet().stream()
                .filter(e -> pid.endsWith("*") ? e.getKey().startsWith(pid.substring(0, pid.length() - 1)) : e.getKey().equals(pid))
                .filter(e -> e.getValue().get(FILE) != null).map(e -> configuration(e.getKey())).toArray(Configuration[]::new);
        return found.length == 0 ? null : found;
    }

    private Configuration configuration(String pid) {
        return (Configuration) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Configuration.class},
                (proxy, method, a) -> switch (method.getName()) {
                    case "getPid" -> pid;
                    case "getFactoryPid" -> pid.contains("~") ? pid.substring(0, pid.indexOf('~')) : null;
                    case "getProperties" -> kept.get(pid);
                    case "delete" -> kept.remove(pid);
                    case "update" -> kept.put(pid, copy((Dictionary<?, ?>) a[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Dictionary<String, Object> copy(Dictionary<?, ?> properties) {
        Hashtable<String, Object> copy = new Hashtable<>();
        properties.keys().asIterator().forEachRemaining(key -> copy.put((String) key, properties.get(key)));
        return copy;
    }

    private void watched(String pid, String file) throws IOException {
        Path path = etc.resolve(file);
        Files.writeString(path, "organId = H99.45\n");
        found(pid, path);
    }

    private void found(String pid, Path file) {
        kept.put(pid, copy(new Hashtable<>(Map.of("service.pid", pid, "organId", "H99.45", FILE, file.toUri().toString()))));
    }

    @Test
    void leavesWhatHasItsNameAlready() throws Exception {
        watched("vn.lienthong.dropfolder~suoi", "vn.lienthong.dropfolder~suoi.cfg");
        new NamedFiles(admin);
        assertThat(kept).containsOnlyKeys("vn.lienthong.dropfolder~suoi");
        assertThat(kept.get("vn.lienthong.dropfolder~suoi").get("organId")).isEqualTo("H99.45");
    }

    @Test
    void aFileThatTheWatcherTookForOneThatStandsAloneBecomesOneOfMany() throws Exception {
        watched("vn.lienthong.mailbox", "vn.lienthong.mailbox~so.cfg");
        new NamedFiles(admin);
        assertThat(kept).containsOnlyKeys("vn.lienthong.mailbox~so");
        Dictionary<String, Object> named = kept.get("vn.lienthong.mailbox~so");
        assertThat(named.get("organId")).isEqualTo("H99.45");
        assertThat(named.get("service.pid")).as("the new one has its own").isNull();
        assertThat(named.get(FILE)).as("so that changes and removals arrive").isNotNull();
    }

    @Test
    void theFilesNameDecidesWhereTheWatcherSplitItAtAHyphen() throws Exception {
        NamedFiles files = new NamedFiles(admin);
        watched("vn.lienthong.dropfolderxa", "vn.lienthong.dropfolder~xa-binh-an.cfg");
        files.configurationEvent(event(ConfigurationEvent.CM_UPDATED, "vn.lienthong.dropfolderxa"));
        assertThat(kept).containsOnlyKeys("vn.lienthong.dropfolder~xa-binh-an");
    }

    @Test
    void whatLostItsFileWhileThePlatformWasDownGoes() throws Exception {
        found("vn.lienthong.dropfolder~away", etc.resolve("vn.lienthong.dropfolder~away.cfg"));
        watched("vn.lienthong.dropfolder~here", "vn.lienthong.dropfolder~here.cfg");
        new NamedFiles(admin);
        assertThat(kept).containsOnlyKeys("vn.lienthong.dropfolder~here");
    }

    @Test
    void othersConfigurationsAndRemovalsAreNotItsAffair() throws Exception {
        NamedFiles files = new NamedFiles(admin);
        watched("org.apache.karaf.log", "org.apache.karaf.log~x.cfg");
        watched("vn.lienthong.mailbox", "vn.lienthong.mailbox~so.cfg");
        files.configurationEvent(event(ConfigurationEvent.CM_UPDATED, "org.apache.karaf.log"));
        files.configurationEvent(event(ConfigurationEvent.CM_DELETED, "vn.lienthong.mailbox"));
        assertThat(kept).containsOnlyKeys("org.apache.karaf.log", "vn.lienthong.mailbox");
    }

    @Test
    void aFileWithoutATildeStandsAlone() throws Exception {
        watched("vn.lienthong.exchange", "vn.lienthong.exchange.cfg");
        new NamedFiles(admin);
        assertThat(kept).containsOnlyKeys("vn.lienthong.exchange");
    }

    @SuppressWarnings("unchecked")
    private static ConfigurationEvent event(int type, String pid) {
        ServiceReference<ConfigurationAdmin> from = (ServiceReference<ConfigurationAdmin>) Proxy.newProxyInstance(
                NamedFilesTest.class.getClassLoader(), new Class<?>[] {ServiceReference.class}, (proxy, method, a) -> null);
        return new ConfigurationEvent(from, type, null, pid);
    }
}
