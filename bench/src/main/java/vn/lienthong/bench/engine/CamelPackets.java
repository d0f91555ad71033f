package vn.lienthong.bench.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.activation.DataHandler;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What plain Camel's routes do with a packet between two endpoints. */
final class CamelPackets {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");

    private CamelPackets() {
    }

    /** Who sends it, to whom. */
    static void read(Exchange exchange) throws Exception {
        byte[] packet = exchange.getMessage().getBody(byte[].class);
        Document tree = Signatures.tree(packet);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader("documentId", text(tree, "DocumentId"));
        exchange.getMessage().setHeader("sender", text(tree, "OrganId"));
        exchange.setProperty("recipients", recipients(tree));
        exchange.setProperty("packet", packet);
    }

    private static List<String> recipients(Document tree) {
        var to = tree.getElementsByTagNameNS("*", "To");
        return IntStream.range(0, to.getLength()).mapToObj(i -> text((Element) to.item(i), "OrganId")).toList();
    }

    /** The packet as a mail: words, the file, the packet. */
    static void mail(Exchange exchange) throws Exception {
        byte[] packet = exchange.getMessage().getBody(byte[].class);
        Document tree = Signatures.tree(packet);
        exchange.setProperty("headers", Map.copyOf(exchange.getMessage().getHeaders()));
        exchange.getMessage().removeHeaders("*");
        AttachmentMessage mail = exchange.getMessage(AttachmentMessage.class);
        mail.addAttachment(text(tree, "AttachmentName"), new DataHandler(new ByteArrayDataSource(content(tree), "application/pdf")));
        mail.addAttachment("goi-tin.edxml", new DataHandler(new ByteArrayDataSource(packet, "application/xml")));
        mail.setHeader("Subject", text(tree, "Subject"));
        mail.setBody("Văn bản " + text(tree, "CodeNumber") + "/" + text(tree, "CodeNotation") + ": " + text(tree, "Subject"));
    }

    /** The packet's file, and aside the report that names it. */
    static void file(Exchange exchange) throws Exception {
        Document tree = Signatures.tree(exchange.getMessage().getBody(byte[].class));
        exchange.setProperty("headers", Map.copyOf(exchange.getMessage().getHeaders()));
        exchange.getMessage().removeHeaders("*");
        exchange.setProperty("reportId", UUID.randomUUID().toString());
        exchange.setProperty("report", json(tree));
        exchange.getMessage().setBody(content(tree));
    }

    private static byte[] json(Document tree) throws JsonProcessingException {
        return JSON.writeValueAsBytes(Map.of("documentId", text(tree, "DocumentId"), "subject", text(tree, "Subject"),
            "notation", text(tree, "CodeNumber") + "/" + text(tree, "CodeNotation"), "typeName", text(tree, "TypeName"), "signer", text(tree, "FullName"),
            "attachments", List.of(Map.of("number", 1, "name", text(tree, "AttachmentName")))));
    }

    static void report(Exchange exchange) {
        exchange.getMessage().setBody(exchange.getProperty("report"));
    }

    /** The status packet for the sender: it arrived. */
    static void receipt(Exchange exchange) {
        Map<?, ?> kept = exchange.getProperty("headers", Map.of(), Map.class);
        kept.forEach((name, value) -> exchange.getMessage().setHeader((String) name, value));
        String recipient = exchange.getMessage().getHeader("recipient", String.class);
        String sender = exchange.getMessage().getHeader("sender", String.class);
        String document = exchange.getMessage().getHeader("documentId", String.class);
        exchange.getMessage().setBody(("""
            <?xml version="1.0" encoding="UTF-8"?>
            <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">\
            <edXML:edXMLHeader><edXML:MessageHeader><edXML:From><edXML:OrganId>%s</edXML:OrganId></edXML:From>\
            <edXML:ResponseFor><edXML:OrganId>%s</edXML:OrganId><edXML:DocumentId>%s</edXML:DocumentId></edXML:ResponseFor>\
            <edXML:StatusCode>01</edXML:StatusCode><edXML:Description>Đã đến</edXML:Description><edXML:Timestamp>%s</edXML:Timestamp>\
            </edXML:MessageHeader></edXML:edXMLHeader></edXML:edXMLEnvelope></edXML>
            """).formatted(recipient, sender, document, TIME.format(LocalDateTime.now())).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Document tree, String name) {
        return text(tree.getDocumentElement(), name);
    }

    private static String text(Element tree, String name) {
        return tree.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static byte[] content(Document tree) {
        return Base64.getMimeDecoder().decode(text(tree, "ContentTransferEncoded").getBytes(StandardCharsets.US_ASCII));
    }
}
