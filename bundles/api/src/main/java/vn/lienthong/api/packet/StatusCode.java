package vn.lienthong.api.packet;

import java.util.Arrays;
import java.util.Optional;

/** Status codes in use on the axis (QCVN 102:2016 and the systems that speak it). */
public enum StatusCode {
    ARRIVED("01", "Đã đến", "Arrived", false),
    REFUSED("02", "Từ chối tiếp nhận", "Refused", true),
    RECEIVED("03", "Đã tiếp nhận", "Received", false),
    ASSIGNED("04", "Phân công xử lý", "Assigned", false),
    IN_PROGRESS("05", "Đang xử lý", "In progress", false),
    COMPLETED("06", "Hoàn thành", "Completed", false),
    TAKE_BACK("13", "Lấy lại", "Take-back asked", true),
    AGREED("15", "Đồng ý cập nhật/lấy lại", "Agreed to update or take-back", false),
    DISAGREED("16", "Từ chối cập nhật/lấy lại", "Refused update or take-back", true);

    private final String code;
    private final String vietnamese;
    private final String english;
    private final boolean needsReason;

    StatusCode(String code, String vietnamese, String english, boolean needsReason) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
        this.needsReason = needsReason;
    }

    /** Two digits. */
    public String code() {
        return code;
    }

    /** What people call it in Vietnamese. */
    public String vietnamese() {
        return vietnamese;
    }

    /** What people call it in English. */
    public String english() {
        return english;
    }

    /** Whether a reason must be given with it. */
    public boolean needsReason() {
        return needsReason;
    }

    /** The status with this code; empty for an unknown one. */
    public static Optional<StatusCode> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
