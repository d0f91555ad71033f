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

    @AttributeDefinition(description = "How long one attempt may take, seconds; then it is broken off and what became of it is not known")
    int attemptSeconds() default 600;

    @AttributeDefinition(description = "Failures in a row, of at least two deliveries, after which a partner is left in peace and only probed")
    int failuresBeforePause() default 5;

    @AttributeDefinition(description = "Wait before the first probe of such a partner, seconds; doubled each time")
    int firstProbeSeconds() default 15;

    @AttributeDefinition(description = "Longest wait between two probes, seconds")
    int lastProbeSeconds() default 300;

    @AttributeDefinition(description = "Hours after which an undelivered document is held back and an operator told")
    int timeToLiveHours() default 72;

    @AttributeDefinition(description = "Documents that may wait to be dispatched; beyond it senders are told to try later, except with urgent ones")
    int mostWaiting() default 5000;

    @AttributeDefinition(description = "Of these, from one partner")
    int mostWaitingOfOnePartner() default 2000;

    @AttributeDefinition(description = "Packets that may come in at the same time")
    int mostUploads() default 64;

    @AttributeDefinition(description = "Room on disk that packets on their way in may take, megabytes")
    int mostStagedMegabytes() default 8192;

    @AttributeDefinition(description = "Changes that may wait for the database")
    int mostWaitingWrites() default 512;

    @AttributeDefinition(description = "Kinds of link whose delivery of a report is the recipient's acknowledgement of it; separated by semicolons")
    String acknowledgingChannels() default "ministry";
}
