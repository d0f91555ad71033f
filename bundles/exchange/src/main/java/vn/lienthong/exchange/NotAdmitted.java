package vn.lienthong.exchange;

import vn.lienthong.api.exchange.Admission;

/** Ends an admission early; never leaves the intake. */
final class NotAdmitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Admission.Refused answer;

    NotAdmitted(Admission.Reason reason, String message, String messageEn) {
        super(messageEn, null, false, false);
        this.answer = new Admission.Refused(reason, message, messageEn);
    }

    Admission.Refused answer() {
        return answer;
    }
}
