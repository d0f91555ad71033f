package vn.lienthong.directory;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One agency as a configuration file describes it ({@code etc/vn.lienthong.agency~skhcn.cfg}); not yet checked. */
@Component(service = AgencyFile.class, configurationPid = "vn.lienthong.agency", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AgencyFile.Config.class, factory = true)
public final class AgencyFile {

    private final String source;
    private final Config config;

    /** Called by Declarative Services, once for each file. */
    @Activate
    public AgencyFile(Config config, Map<String, Object> properties) {
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
    @ObjectClassDefinition(name = "Liên Thông: agency")
    public @interface Config {
        @AttributeDefinition(description = "OrganId, for example H37.12")
        String id() default "";

        @AttributeDefinition(description = "Other codes of the same agency; list")
        String oldIds() default "";

        @AttributeDefinition(description = "Official name")
        String name() default "";

        @AttributeDefinition(description = "Other names and short forms; list")
        String aliases() default "";

        @AttributeDefinition(description = "OrganId of the agency above it")
        String parent() default "";

        @AttributeDefinition(description = "ministry, province, office, department, commune, party, ...")
        String kind() default "";

        @AttributeDefinition(description = "Keys of the groups that it belongs to; list")
        String groups() default "";

        @AttributeDefinition(description = "Address for notices")
        String email() default "";

        @AttributeDefinition(description = "channel:partner, the preferred first; list")
        String channels() default "";
    }
}
