package vn.lienthong.exchange;

import vn.lienthong.api.exchange.Admission;

/** Ends an admission early; never leaves the intake. */
final class NotAdmitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Admission.Refused answer;

    NotAdmitted(Admission.Reason reason, String message, String messageEn) {
        this(new Admission.Refused(reason, message, messageEn));
    }

    NotAdmitted(Admission.Refused answer) {
        super(answer.messageEn(), null, false, false);
        this.answer = answer;
    }

    Admission.Refused answer() {
        return answer;
    }
}
