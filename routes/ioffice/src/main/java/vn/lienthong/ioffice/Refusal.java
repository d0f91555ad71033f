package vn.lienthong.ioffice;

import vn.lienthong.api.exchange.Admission;
import vn.lienthong.edxml.MalformedPacket;

/** A call that is answered with an error: the HTTP status, the axis' error code, cause and cure in both languages. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** Axis: the file is not valid. */
    static final String INVALID = "10";
    /** Axis: wrong SystemId or SecretKey. */
    static final String CREDENTIALS = "15";
    /** Axis: no such receiver. */
    static final String RECEIVER = "18";
    /** Axis: the sender is not registered. */
    static final String SENDER = "19";
    /** Axis: trouble on our side, the only one after which the same is sent again. */
    static final String LATER = "20";
    /** Ours: a parameter is missing or wrong. */
    static final String PARAMETER = "400";
    /** Ours: not open to partners. */
    static final String NOT_PERMITTED = "403";
    /** Ours: nothing by that name. */
    static final String NOT_FOUND = "404";

    private final int status;
    private final String code;
    private final String vietnamese;

    Refusal(int status, String code, String vietnamese, String english) {
        super(english, null, false, false);
        this.status = status;
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /** Neither which of the two was wrong nor whether the system exists is told. */
    static Refusal credentials() {
        return new Refusal(401, CREDENTIALS,
                "Sai SystemId hoặc SecretKey, hoặc phần đầu bị thay đổi trên đường đi. Hãy kiểm tra hai giá trị này với người quản trị; "
                        + "giá trị phần đầu chỉ dùng ký tự ASCII",
                "Wrong SystemId or SecretKey, or the headers were changed on the way. Check both with the administrator; "
                        + "header values must be ASCII");
    }

    static Refusal parameter(String key, String vietnamese, String english) {
        return new Refusal(400, PARAMETER, "Tham số " + key + ": " + vietnamese, "Parameter " + key + ": " + english);
    }

    static Refusal tooLarge(long maxBytes) {
        long megabytes = maxBytes >> 20;
        return new Refusal(413, INVALID,
                "Gói tin lớn hơn " + megabytes + " MB được phép. Hãy chia nhỏ tệp đính kèm hoặc đề nghị quản trị nâng giới hạn",
                "The packet is larger than the " + megabytes + " MB allowed. Split the attachments, or ask the administrator for more");
    }

    static Refusal later(String vietnamese, String english) {
        return new Refusal(503, LATER, vietnamese + ". Chưa lưu gì; hãy gửi lại nguyên gói tin sau",
                english + ". Nothing was stored; send the same again later");
    }

    static Refusal of(MalformedPacket fault) {
        return new Refusal(400, fault.kind().axisCode(), fault.vietnamese(), fault.getMessage());
    }

    static Refusal of(Admission.Refused refused) {
        int status = switch (refused.reason()) {
            case TRY_LATER -> 503;
            case TOO_LARGE -> 413;
            case CONFLICT -> 409;
            case UNKNOWN_SENDER -> 403;
            default -> 400;
        };
        return new Refusal(status, refused.reason().axisCode(), refused.message(), refused.messageEn());
    }

    /** Status of HTTP; clients of the axis do not look at it. */
    int status() {
        return status;
    }

    /** The axis' ErrorCode, or one of ours from 400 on. */
    String code() {
        return code;
    }

    /** Cause and cure in Vietnamese, then in English. */
    String words() {
        return vietnamese + " / " + getMessage();
    }

    /** One line for a log; what a stranger wrote does not make it two. */
    @Override
    public String toString() {
        return code + ": " + getMessage().replaceAll("\\p{Cntrl}", " ");
    }
}
