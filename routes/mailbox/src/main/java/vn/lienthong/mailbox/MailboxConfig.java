package vn.lienthong.mailbox;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One partner's file. A method's name is the key. */
@ObjectClassDefinition(name = "Liên Thông: mailbox", description = "An agency that is reached by mail")
@interface MailboxConfig {
    @AttributeDefinition(description = "OrganId of the agency")
    String organId();

    @AttributeDefinition(description = "Mail address of the agency; always an allowed sender")
    String address();

    @AttributeDefinition(description = "Mail address of the platform, to which the agency answers")
    String from();

    @AttributeDefinition(description = "SMTP server")
    String smtpHost();

    @AttributeDefinition(description = "SMTP port")
    int smtpPort() default 587;

    @AttributeDefinition(description = "SMTP user; empty to go without")
    String smtpUser() default "";

    @AttributeDefinition(description = "SMTP password", type = AttributeType.PASSWORD)
    String smtpPassword() default "";

    @AttributeDefinition(description = "none, starttls or tls")
    String smtpSecurity() default "starttls";

    @AttributeDefinition(description = "IMAP server; empty where the platform only sends to this partner")
    String imapHost() default "";

    @AttributeDefinition(description = "IMAP port")
    int imapPort() default 993;

    @AttributeDefinition(description = "IMAP user")
    String imapUser() default "";

    @AttributeDefinition(description = "IMAP password", type = AttributeType.PASSWORD)
    String imapPassword() default "";

    @AttributeDefinition(description = "none, starttls or tls")
    String imapSecurity() default "tls";

    @AttributeDefinition(description = "PEM file with the certificates of authorities that are trusted instead of those that Java knows")
    String trustedCertificates() default "";

    @AttributeDefinition(description = "Folder in which mails come in")
    String imapFolder() default "INBOX";

    @AttributeDefinition(description = "Folder for mails that were taken")
    String doneFolder() default "Done";

    @AttributeDefinition(description = "Folder for mails that were refused or cannot be read")
    String errorFolder() default "Loi";

    @AttributeDefinition(description = "Folder for mails from strangers")
    String strangerFolder() default "Nguoi-la";

    @AttributeDefinition(description = "Pause between two looks into the mailbox, seconds")
    int pollSeconds() default 30;

    @AttributeDefinition(description = "Who may send: address=OrganId, with ; between them")
    String allowedSenders() default "";

    @AttributeDefinition(description = "Largest mail, megabytes")
    int maxMegabytes() default 25;

    @AttributeDefinition(description = "How many mails may be on their way to the server at a time")
    int sendAtOnce() default 4;

    @AttributeDefinition(description = "What is carried outwards: document; report; status; reminder. Empty: all")
    String carries() default "";

    @AttributeDefinition(description = "Name of the agency, where the directory has no file for it")
    String name() default "";

    @AttributeDefinition(description = "Other names, with ; between them")
    String aliases() default "";

    @AttributeDefinition(description = "OrganId of the agency above it")
    String parent() default "";

    @AttributeDefinition(description = "Kind of agency: department, commune, ...")
    String kind() default "";

    @AttributeDefinition(description = "Groups that it belongs to, by key, with ; between them")
    String groups() default "";
}
