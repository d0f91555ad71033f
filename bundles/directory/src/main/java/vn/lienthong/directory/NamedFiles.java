package vn.lienthong.directory;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes {@code etc/PID~NAME.cfg} one configuration of many, as its name says. The container's file watcher knows only
 * {@code PID-NAME.cfg} and takes the other for a configuration that stands alone; afterwards it finds the one made here
 * by the file's name, so that changes and removals arrive. What lost its file while the platform was down is removed.
 * Needs {@code felix.fileinstall.enableConfigSave=false}: otherwise the watcher deletes the file with the configuration.
 */
@Component(service = ConfigurationListener.class, immediate = true)
public final class NamedFiles implements ConfigurationListener {
    private static final Logger LOG = LoggerFactory.getLogger(NamedFiles.class);
    private static final String OURS = "vn.lienthong.";
    private static final String FILE = "felix.fileinstall.filename";

    private final ConfigurationAdmin admin;

    /** Looks through what the watcher found before us. */
    @Activate
    public NamedFiles(@Reference ConfigurationAdmin admin) throws IOException, InvalidSyntaxException {
        this.admin = admin;
        Configuration[] found = admin.listConfigurations("(&(service.pid=" + OURS + "*)(" + FILE + "=*))");
        for (Configuration configuration : found == null ? new Configuration[0] : found) {
            Path file = Path.of(URI.create(String.valueOf(configuration.getProperties().get(FILE))));
            if (Files.notExists(file)) {
                configuration.delete();
                LOG.info("{} went away while the platform was down.", file.getFileName());
            } else {
                name(configuration);
            }
        }
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (event.getType() == ConfigurationEvent.CM_UPDATED && event.getPid().startsWith(OURS)) {
            try {
                Configuration[] found = admin.listConfigurations("(&(service.pid=" + event.getPid() + ")(" + FILE + "=*))");
                if (found != null) {
                    name(found[0]);
                }
            } catch (IOException | InvalidSyntaxException e) {
                LOG.error("The configuration {} could not be taken over from its file.", event.getPid(), e);
            }
        }
    }

    /** The file's name decides, not the watcher's reading of it: it takes what follows the first hyphen for the name. */
    private void name(Configuration found) throws IOException {
        Dictionary<String, Object> properties = found.getProperties();
        String file = Path.of(URI.create(String.valueOf(properties.get(FILE)))).getFileName().toString();
        int tilde = file.indexOf('~');
        if (tilde < 0 || file.substring(0, tilde).equals(found.getFactoryPid())) {
            return;
        }
        found.delete();
        properties.remove("service.pid");
        properties.remove("service.factoryPid");
        admin.getFactoryConfiguration(file.substring(0, tilde), file.substring(tilde + 1, file.lastIndexOf('.')), "?")
                .update(properties);
    }
}
