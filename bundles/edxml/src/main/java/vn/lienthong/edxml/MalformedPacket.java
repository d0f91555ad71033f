package vn.lienthong.edxml;

import java.io.IOException;

/**
 * A packet that cannot be taken as it is: sending it again unchanged is useless. It is an {@link IOException} so that it
 * passes through an {@link AttachmentSink} that is reading when the fault is found. The message is English, for logs;
 * for people see {@link #fault()}. No message carries text of the document except the value that does not parse.
 */
public final class MalformedPacket extends IOException {

    /** What sort of fault, with the error code of the axis for it. */
    public enum Kind {
        /** Not well-formed XML, or XML that is not safe to read. Axis: file không hợp lệ. */
        NOT_XML("10"),
        /** An attachment that cannot be decoded or unpacked. Axis: lỗi xử lý file. */
        ATTACHMENT("21"),
        /** Larger or deeper than is accepted. Axis: lỗi xử lý file. */
        LIMIT("21"),
        /** XML, but not a packet of the standard. Axis: sai định dạng edXML. */
        NOT_EDXML("22");

        private final String axisCode;

        Kind(String axisCode) {
            this.axisCode = axisCode;
        }

        /** ErrorCode of the axis protocol, two digits. */
        public String axisCode() {
            return axisCode;
        }
    }

    private final transient Fault fault;
    private final Kind kind;
    private final int line;
    private final int column;

    MalformedPacket(Kind kind, Fault fault, int line, int column, Throwable cause) {
        super((line > 0 ? "line " + line + ", column " + column + ": " : "") + fault.english(), cause);
        this.kind = kind;
        this.fault = fault;
        this.line = line;
        this.column = column;
    }

    /** Element, cause and cure in both languages. */
    public Fault fault() {
        return fault;
    }

    /** What sort of fault. */
    public Kind kind() {
        return kind;
    }

    /** Line in the packet from 1, or 0 where there is no place to name. */
    public int line() {
        return line;
    }

    /** Column in the line from 1, or 0. */
    public int column() {
        return column;
    }

    /** The whole story in one Vietnamese line, with its place. */
    public String vietnamese() {
        return (line > 0 ? "Dòng " + line + ", cột " + column + ": " : "") + fault.vietnamese();
    }
}
