package vn.lienthong.directory;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One group as a configuration file describes it ({@code etc/vn.lienthong.group~xa.cfg}); not yet checked. */
@Component(service = GroupFile.class, configurationPid = "vn.lienthong.group", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = GroupFile.Config.class, factory = true)
public final class GroupFile {

    private final String source;
    private final Config config;

    /** Called by Declarative Services, once for each file. */
    @Activate
    public GroupFile(Config config, Map<String, Object> properties) {
        this.config = config;
        this.source = Sources.name(properties);
    }

    String source() {
        return source;
    }

    Config config() {
        return config;
    }

    /** Keys of the file. Lists are separated by semicolons. */
    @ObjectClassDefinition(name = "Liên Thông: group of agencies")
    public @interface Config {
        @AttributeDefinition(description = "Key that agencies name in 'groups'")
        String key() default "";

        @AttributeDefinition(description = "Names by which documents address it, the official one first; list")
        String names() default "";

        @AttributeDefinition(description = "OrganId of the agency whose circle may use the names; empty for everybody")
        String owner() default "";
    }
}
