package vn.lienthong.exchange;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Keys of {@code etc/vn.lienthong.exchange.cfg}, for the intake and the outbox. */
@ObjectClassDefinition(name = "Liên Thông: exchange")
public @interface ExchangeConfig {

    @AttributeDefinition(description = "OrganId in whose name the platform answers 01 and 02; empty: in the name of the addressees")
    String platformId() default "";

    @AttributeDefinition(description = "Wait after the first failed attempt, seconds; doubled each time")
    int firstRetrySeconds() default 10;

    @AttributeDefinition(description = "Longest wait between two attempts, seconds")
    int lastRetrySeconds() default 3600;

    @AttributeDefinition(description = "Attempts after which an operator is told")
    int attemptsBeforeAlert() default 5;

    @AttributeDefinition(description = "How long a link may take for one attempt, seconds; then it is due again")
    int leaseSeconds() default 300;

    @AttributeDefinition(description = "Hours after which an undelivered document is held back and an operator told")
    int timeToLiveHours() default 72;

    @AttributeDefinition(description = "Kinds of link whose delivery of a report is the recipient's acknowledgement of it; separated by semicolons")
    String acknowledgingChannels() default "ministry";
}
