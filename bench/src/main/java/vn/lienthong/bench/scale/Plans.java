package vn.lienthong.bench.scale;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.store.JdbcStore;

/**
 * How the database carries out the statements that are written in the store's classes. What is put together at run time
 * (\u0001 in the constant of a class) is tried with a parameter in the gap and without.
 */
final class Plans {
    private static final Pattern STATEMENT = Pattern.compile("(?s)\\s*(SELECT|UPDATE|DELETE|INSERT|WITH)\\b.*\\b(FROM|SET|INTO)\\b.*");
    private static final int UTF8 = 1;
    /** Bytes of the other entries of a constant pool, by tag; 5 and 6 take two places. */
    private static final Map<Integer, Integer> BYTES = Map.ofEntries(Map.entry(3, 4), Map.entry(4, 4), Map.entry(5, 8), Map.entry(6, 8), Map.entry(7, 2), Map.entry(8, 2),
        Map.entry(9, 4), Map.entry(10, 4), Map.entry(11, 4), Map.entry(12, 4), Map.entry(15, 3), Map.entry(16, 2), Map.entry(17, 4), Map.entry(18, 4), Map.entry(19, 2), Map.entry(20, 2));

    private Plans() {
    }

    /** Statements with their plans; the plan is the error where there is none. */
    static Map<String, List<String>> of(Path database) throws IOException, SQLException {
        Map<String, List<String>> plans = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            for (String statement : statements()) {
                plans.put(statement.strip().replaceAll("\\s+", " ").replace('\u0001', '…'), plan(connection, statement));
            }
        }
        return plans;
    }

    /** Whether a plan passes over a table or sorts what it found; a statement that takes the first or last row by a key does not. */
    static boolean costly(List<String> plan) {
        return plan.stream().anyMatch(step -> step.startsWith("SCAN") || step.contains("TEMP B-TREE"));
    }

    private static List<String> plan(Connection connection, String statement) {
        List<String> plan = new ArrayList<>();
        for (String gap : List.of("?", "", "document", "1")) {
            plan.clear();
            try (Statement explain = connection.createStatement();
                ResultSet steps = explain.executeQuery("EXPLAIN QUERY PLAN " + statement.replace("\u0001", gap))) {
                while (steps.next()) {
                    plan.add(steps.getString("detail"));
                }
                return plan;
            } catch (SQLException e) {
                plan.add(e.getMessage());
            }
        }
        return plan;
    }

    private static TreeSet<String> statements() throws IOException {
        TreeSet<String> statements = new TreeSet<>();
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(JdbcStore.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
            Stream<Path> files = Files.walk(jar.getPath("/"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                try (InputStream raw = Files.newInputStream(file); DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
                    constants(in).stream().filter(c -> STATEMENT.matcher(c).matches()).forEach(statements::add);
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException("The store's classes are not in a file", e);
        }
        return statements;
    }

    private static List<String> constants(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        List<String> constants = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                constants.add(in.readUTF());
            } else {
                in.skipNBytes(BYTES.get(tag));
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        return constants;
    }
}
