package vn.lienthong.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/**
 * How long contents of some documents are kept. Without a rule everything is kept. Header, deliveries, receipts, journal
 * and proof of a document always stay, and so do contents that something still waits for.
 */
@Component(service = RetentionRule.class, configurationPid = RetentionRule.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = RetentionRule.Config.class, factory = true)
public final class RetentionRule {
    /** The PID: one file {@code etc/vn.lienthong.retention~NAME.cfg} for each rule. */
    public static final String PID = "vn.lienthong.retention";

    private final Set<String> types;
    private final List<StoredDocument.State> states;
    private final Duration age;

    /** {@code etc/vn.lienthong.retention~NAME.cfg}. */
    @ObjectClassDefinition(name = "Liên Thông: retention")
    public @interface Config {

        @AttributeDefinition(description = "Names of document types (Giấy mời; Thông báo), separated by semicolons; empty: all")
        String documentTypes() default "";

        @AttributeDefinition(description = "States, separated by semicolons: DISPATCHED, RECALLED, REPLACED")
        String states() default "DISPATCHED;RECALLED;REPLACED";

        @AttributeDefinition(description = "Days since the last change of the document, after which its contents go; at least 1")
        int afterDays();
    }

    /** Called by Declarative Services; refuses a rule that would remove what is still on its way. */
    @Activate
    public RetentionRule(Config config) {
        this(words(config.documentTypes()), words(config.states()), config.afterDays());
    }

    RetentionRule(List<String> types, List<String> states, int afterDays) {
        if (afterDays < 1) {
            throw new IllegalArgumentException("afterDays must be at least 1, it is " + afterDays);
        }
        this.types = types.stream().map(Text::folded).collect(Collectors.toSet());
        this.states = states.stream().map(StoredDocument.State::valueOf).toList();
        if (this.states.contains(StoredDocument.State.HELD) || this.states.contains(StoredDocument.State.ACCEPTED)) {
            throw new IllegalArgumentException("states: documents that are HELD or ACCEPTED are still on their way");
        }
        this.age = Duration.ofDays(afterDays);
    }

    List<StoredDocument.State> states() {
        return states;
    }

    Instant before(Clock clock) {
        return clock.instant().minus(age);
    }

    /** Whether the contents may go: of such a type, and nothing waits for them. */
    boolean lets(Session s, StoredDocument document) {
        var type = document.edoc().type();
        return (types.isEmpty() || type != null && type.name() != null && types.contains(Text.folded(type.name())))
                && states.contains(document.state())
                && s.deliveries().ofDocument(document.id()).stream().map(Delivery::state).allMatch(Delivery.State::settled)
                && s.obligations().ofDocument(document.id()).stream().allMatch(RetentionRule::closed)
                && s.obligations().evidenceOf(document.id()).stream().map(e -> s.obligations().find(e.code()))
                        .allMatch(o -> o.isEmpty() || closed(o.get()));
    }

    private static boolean closed(Obligation obligation) {
        return obligation.state() == Obligation.State.DONE || obligation.state() == Obligation.State.WITHDRAWN;
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(";")).map(String::strip).filter(w -> !w.isEmpty()).toList();
    }
}
