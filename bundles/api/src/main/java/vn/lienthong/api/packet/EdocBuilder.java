package vn.lienthong.api.packet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Collects the parts of an {@link Edoc}. Not safe for several threads. Lists start empty, everything else null. */
public final class EdocBuilder {
    private Organ from;
    private List<Organ> to = new ArrayList<>();
    private String documentId;
    private Edoc.Code code;
    private Edoc.Promulgation promulgation;
    private Edoc.DocumentType type;
    private String subject;
    private String content;
    private Edoc.Signer signer;
    private LocalDate dueDate;
    private Edoc.OtherInfo otherInfo;
    private List<ResponseFor> responseFor = new ArrayList<>();
    private Integer steeringType;
    private List<String> toPlaces = new ArrayList<>();
    private List<String> taskCodes = new ArrayList<>();
    private String applicationType;
    private List<Edoc.Trace> traces = new ArrayList<>();
    private Business business;
    private String signature;
    private List<Attachment> attachments = new ArrayList<>();

    /** An empty one. */
    public EdocBuilder() {
    }

    EdocBuilder(Edoc e) {
        from = e.from();
        to = new ArrayList<>(e.to());
        documentId = e.documentId();
        code = e.code();
        promulgation = e.promulgation();
        type = e.type();
        subject = e.subject();
        content = e.content();
        signer = e.signer();
        dueDate = e.dueDate();
        otherInfo = e.otherInfo();
        responseFor = new ArrayList<>(e.responseFor());
        steeringType = e.steeringType();
        toPlaces = new ArrayList<>(e.toPlaces());
        taskCodes = new ArrayList<>(e.taskCodes());
        applicationType = e.applicationType();
        traces = new ArrayList<>(e.traces());
        business = e.business();
        signature = e.signature();
        attachments = new ArrayList<>(e.attachments());
    }

    public EdocBuilder from(Organ organ) {
        from = organ;
        return this;
    }

    /** Adds an addressee. */
    public EdocBuilder to(Organ organ) {
        to.add(organ);
        return this;
    }

    /** Replaces the addressees. */
    public EdocBuilder to(List<Organ> organs) {
        to = new ArrayList<>(organs);
        return this;
    }

    public EdocBuilder documentId(String id) {
        documentId = id;
        return this;
    }

    public EdocBuilder code(String number, String notation) {
        code = new Edoc.Code(number, notation);
        return this;
    }

    public EdocBuilder promulgation(String place, LocalDate date) {
        promulgation = new Edoc.Promulgation(place, date);
        return this;
    }

    public EdocBuilder type(Integer number, Integer detail, String name) {
        type = new Edoc.DocumentType(number, detail, name);
        return this;
    }

    public EdocBuilder subject(String text) {
        subject = text;
        return this;
    }

    public EdocBuilder content(String text) {
        content = text;
        return this;
    }

    public EdocBuilder signer(String competence, String position, String fullName) {
        signer = new Edoc.Signer(competence, position, fullName);
        return this;
    }

    public EdocBuilder dueDate(LocalDate date) {
        dueDate = date;
        return this;
    }

    public EdocBuilder otherInfo(Edoc.OtherInfo info) {
        otherInfo = info;
        return this;
    }

    /** Adds a document that this one answers. */
    public EdocBuilder responseFor(ResponseFor document) {
        responseFor.add(document);
        return this;
    }

    public EdocBuilder steeringType(Integer number) {
        steeringType = number;
        return this;
    }

    /** Adds a line of "Nơi nhận". */
    public EdocBuilder toPlace(String line) {
        toPlaces.add(line);
        return this;
    }

    /** Adds a task that this document answers. */
    public EdocBuilder taskCode(String task) {
        taskCodes.add(task);
        return this;
    }

    public EdocBuilder applicationType(String text) {
        applicationType = text;
        return this;
    }

    /** Adds a system that the packet went through. */
    public EdocBuilder trace(Edoc.Trace trace) {
        traces.add(trace);
        return this;
    }

    public EdocBuilder business(Business act) {
        business = act;
        return this;
    }

    public EdocBuilder signature(String xml) {
        signature = xml;
        return this;
    }

    /** Adds a file. */
    public EdocBuilder attachment(Attachment file) {
        attachments.add(file);
        return this;
    }

    /** Replaces the files. */
    public EdocBuilder attachments(List<Attachment> files) {
        attachments = new ArrayList<>(files);
        return this;
    }

    /** The document as collected so far. */
    public Edoc build() {
        return new Edoc(from, to, documentId, code, promulgation, type, subject, content, signer, dueDate, otherInfo,
                responseFor, steeringType, toPlaces, taskCodes, applicationType, traces, business, signature, attachments);
    }
}
