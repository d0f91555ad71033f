package vn.lienthong.simulators.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The clerk who brings documents to the platform: knows by head, place and notation whose document it is, and puts it
 * into that agency's folder.
 */
final class Clerk {
    private static final String OFFICE = "vp-ubnd-tinh";
    private static final String FOLDER = "dropfolder:";
    private static final Pattern PLACE_LINE = Pattern.compile("(?m)^\\s*(\\p{Lu}[\\p{L} .-]{2,40}), ngày");
    private static final int HEAD = 4000;

    private final PlatformView view;

    Clerk(PlatformView view) {
        this.view = view;
    }

    /** Partner into whose folder the file belongs; the province's office where nobody else is known to have issued it. */
    String folderOf(Path file) throws IOException {
        JsonNode reading = view.console().json("lt:read \"" + file.toAbsolutePath() + "\"");
        String issuer = reading.path("issuer").asText("");
        Optional<String> named = issuer.isEmpty() ? Optional.empty()
            : folder(PlatformView.list(view.console().json("lt:agencies \"" + issuer.replace("\"", "") + "\"")));
        return named.or(() -> byPlace(file, reading.path("notation").asText(""))).orElse(OFFICE);
    }

    /** "Nghệ An, ngày …" and "/TB-SKHCN": the agency of that place whose initials are the notation's. */
    private Optional<String> byPlace(Path file, String notation) {
        try {
            Optional<String> place = place(file);
            String initials = notation.substring(Math.max(notation.lastIndexOf('-'), notation.lastIndexOf('/')) + 1);
            return place.isEmpty() || initials.isEmpty() ? Optional.empty()
                : folder(PlatformView.list(view.console().json("lt:agencies")).stream()
                    .filter(a -> initials.equals(initials(a.path("name").asText(), place.get()))).toList());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> place(Path file) throws IOException {
        if (!file.toString().endsWith(".txt")) {
            return Optional.empty();
        }
        String text = Files.readString(file);
        Matcher line = PLACE_LINE.matcher(text.substring(0, Math.min(HEAD, text.length())));
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /** "SKHCN" for "Sở Khoa học và Công nghệ tỉnh Nghệ An" in Nghệ An; empty for an agency of another place. */
    static String initials(String name, String place) {
        if (!name.endsWith(place)) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        for (String word : name.substring(0, name.length() - place.length()).replaceAll("(tỉnh|thành phố)\\s*$", "").split("\\s+")) {
            if (!word.isEmpty() && !word.equals("và")) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }

    private static Optional<String> folder(List<JsonNode> agencies) {
        return agencies.size() != 1 ? Optional.empty() : PlatformView.list(agencies.get(0).path("channels")).stream().map(JsonNode::asText)
            .filter(channel -> channel.startsWith(FOLDER)).map(channel -> channel.substring(FOLDER.length())).findFirst();
    }
}
