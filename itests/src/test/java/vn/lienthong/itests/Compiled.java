package vn.lienthong.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;

/**
 * What the constant pool of a class gives away.
 *
 * @param name internal name, {@code vn/lienthong/store/Migrations}
 * @param types internal names of all types that it mentions
 * @param members fields and methods that it uses, {@code java/lang/Thread.sleep}
 * @param isProgram whether it has a main method, and may therefore write to the terminal
 */
record Compiled(String name, Set<String> types, Set<String> members, boolean isProgram) {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final Pattern DESCRIPTOR = Pattern.compile("[\\[(]*L[\\w/$]+;.*|\\(.*\\)(?:V|[\\[A-Z].*)");
    private static final Pattern TYPE = Pattern.compile("L([\\w/$]+)[;<]");

    static Compiled read(Path file) {
        ClassReader reader;
        try {
            reader = new ClassReader(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> types = new TreeSet<>();
        Set<String> members = new TreeSet<>();
        boolean main = false;
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at == 0) {
                continue;
            }
            switch (reader.readByte(at - 1)) {
                case CLASS -> types.add(reader.readUTF8(at, buffer));
                case FIELD, METHOD, INTERFACE_METHOD -> members.add(reader.readClass(at, buffer) + "."
                        + reader.readUTF8(reader.getItem(reader.readUnsignedShort(at + 2)), buffer));
                case UTF8 -> {
                    String text = text(reader, at);
                    main |= text.equals("main");
                    if (DESCRIPTOR.matcher(text).matches()) {
                        TYPE.matcher(text).results().forEach(type -> types.add(type.group(1)));
                    }
                }
                default -> { }
            }
        }
        return new Compiled(reader.getClassName(), types, members, main);
    }

    /** Pool strings are modified UTF-8; the names looked for are plain ASCII, so that one byte is one character. */
    private static String text(ClassReader reader, int at) {
        int length = reader.readUnsignedShort(at);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) (reader.readByte(at + 2 + i) & 0xff));
        }
        return text.toString();
    }
}
