package vn.lienthong.mailbox;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.routing.words.DueWords;

/**
 * Deadlines as calendar entries (RFC 5545). The obligation's code is the UID, so that a repeated mail or a reminder moves
 * the entry and adds no second one. The entry is the half hour before the deadline, leaves the person's time free, and
 * is tentative while nobody has confirmed what was read.
 */
final class DeadlineCalendar {
    /** Media type of the part. */
    static final String TYPE = "text/calendar; charset=UTF-8; method=PUBLISH";

    private DeadlineCalendar() {
    }

    /**
     * The entries of all obligations that have an instant.
     *
     * @param notation number and notation of the document that demands them
     * @param now      time stamp of the entries
     * @return the file's bytes, or null if none has an instant
     */
    static byte[] of(List<Obligation> obligations, String notation, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Lien Thong//VN");
        calendar.setMethod(Method.publish());
        obligations.stream().filter(o -> o.due() != null).forEach(o -> calendar.addEvent(event(o, notation, now)));
        return calendar.getEvents().isEmpty() ? null : Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(Obligation obligation, String notation, Instant now) {
        VEvent event = new VEvent();
        event.setUid(obligation.code());
        event.setDateTimeStamp(Date.from(now));
        event.setLastModified(Date.from(obligation.updatedAt()));
        event.setSequence((int) Math.min(Integer.MAX_VALUE, Math.max(0, obligation.updatedAt().getEpochSecond() - obligation.createdAt().getEpochSecond())));
        event.setDateStart(Date.from(obligation.due().minusSeconds(1800)));
        event.setDateEnd(Date.from(obligation.due()));
        event.setSummary("Hạn " + obligation.code() + ": " + obligation.action());
        event.setDescription("Hạn: " + DueWords.instant(obligation.due()) + (notation == null ? "" : "\nTheo văn bản số " + notation)
            + (obligation.deliverable() == null ? "" : "\nSản phẩm: " + obligation.deliverable()));
        event.setTransparency(Transparency.transparent());
        event.setStatus(obligation.state() == Obligation.State.PROPOSED ? Status.tentative() : Status.confirmed());
        event.addAlarm(alarm(obligation, Duration.builder().prior(true).days(1).build()));
        event.addAlarm(alarm(obligation, Duration.builder().prior(true).hours(3).build()));
        return event;
    }

    private static VAlarm alarm(Obligation obligation, Duration before) {
        return VAlarm.display(new Trigger(before, Related.END), "Sắp đến hạn " + obligation.code());
    }
}
