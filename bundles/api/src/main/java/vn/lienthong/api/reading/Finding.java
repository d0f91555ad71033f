package vn.lienthong.api.reading;

/**
 * Something in a document that a person should look at.
 *
 * @param kind       e.g. {@value #BLANK_NUMBER}, {@code weekday-mismatch}, {@code ambiguous-bound}; an open set
 * @param severity   {@code info}, {@code warning} or {@code error}
 * @param quote      the words concerned, or null
 * @param message    what is the matter, in Vietnamese
 * @param messageEn  the same in English
 * @param suggestion what it probably should be, where that is certain enough, or null
 * @param span       where it stands, or null
 */
public record Finding(String kind, String severity, String quote, String message, String messageEn, String suggestion,
                      Reading.Span span) {

    /** The number of the document is blank: a draft, or a text taken before the clerk numbered it. */
    public static final String BLANK_NUMBER = "blank-number";
    /** The day of issue is blank. */
    public static final String BLANK_DATE = "blank-date";
    /** A secrecy mark stands on the document: it must not be stored here. */
    public static final String SECRET_MARK = "secret-mark";
    /** A weekday that contradicts its date. */
    public static final String WEEKDAY_MISMATCH = "weekday-mismatch";
    /** A scan without text where no optical recognition is installed. */
    public static final String NEEDS_OCR = "needs-ocr";
    /** An addressee that the directory does not know. */
    public static final String UNRESOLVED_RECIPIENT = "unresolved-recipient";
    /** Who is to do a task, and the directory does not know: its obligation waits for a person to say who is meant. */
    public static final String UNRESOLVED_ASSIGNEE = "unresolved-assignee";
    /** An addressee that is not a closed set ("các cơ quan liên quan"). */
    public static final String OPEN_GROUP = "open-group";
}
