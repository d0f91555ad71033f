package vn.lienthong.simulators.ministry;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A report as the Ministry got it.
 *
 * @param clientId   the sender's identifier of the submission
 * @param senderId   OrganId of the sender
 * @param notation   number and notation of the report
 * @param subject    its excerpt
 * @param directives numbers and notations of the directives that it answers
 * @param files      its files
 */
public record Submission(String clientId, String senderId, String notation, String subject, List<String> directives, List<File> files) {

    public Submission {
        directives = List.copyOf(directives);
        files = List.copyOf(files);
    }

    /** What is wrong with it, or null. */
    String fault() {
        if (clientId.isBlank() || senderId.isBlank() || notation.isBlank()) {
            return "clientId, sender and notation are required";
        }
        if (files.isEmpty()) {
            return "a report without a file";
        }
        return files.stream().filter(f -> !f.whole()).findFirst().map(f -> f.name() + " does not match its sha256").orElse(null);
    }

    /** One file with the checksum that was announced. */
    public record File(String name, String sha256, byte[] content) {
        boolean whole() {
            try {
                return sha256.equals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    }
}
