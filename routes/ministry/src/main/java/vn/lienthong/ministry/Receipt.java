package vn.lienthong.ministry;

import vn.lienthong.api.exchange.Outcome;

/**
 * The Ministry's acknowledgement.
 *
 * @param number     its number; people cite it
 * @param receivedAt when, as the Ministry wrote it
 * @param state      RECEIVED, PROCESSING or RETURNED
 * @param detail     the Ministry's words, or null
 */
record Receipt(String number, String receivedAt, String state, String detail) {

    /** A report that was returned was not accepted; anything else with a number is. */
    Outcome outcome() {
        if ("RETURNED".equals(state)) {
            return new Outcome.Refused("Nơi nhận trả lại báo cáo / returned by the Ministry" + (detail == null ? "" : ": " + detail));
        }
        return new Outcome.Delivered("Số tiếp nhận / receipt " + number + ", " + receivedAt + " (" + state + ")", number);
    }
}
