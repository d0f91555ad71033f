package vn.lienthong.store.proof;

import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.lienthong.api.store.Seal;

/** Whether the seals are the platform's, complete, one after the other, and the same as their copies outside the database. */
final class SealCheck {
    private final KeyFolder keys;
    private final SealFolder copies;
    private final Faults faults;
    private final Faults notices;

    SealCheck(KeyFolder keys, SealFolder copies, Faults faults, Faults notices) {
        this.notices = notices;
        this.keys = keys;
        this.copies = copies;
        this.faults = faults;
    }

    /** Looks at all of them; returns what can be read. */
    List<Statement> check(List<Seal> seals) {
        var statements = new ArrayList<Statement>();
        TreeSet<Long> copied = numbersOfCopies();
        Statement last = null;
        String digest = Chain.START.hash();
        for (Seal seal : seals) {
            long expected = last == null ? 1 : last.number() + 1;
            long from = last == null ? 1 : last.last() + 1;
            if (seal.number() != expected) {
                faults.add(from, "Thiếu niêm phong số " + expected, "Seal " + expected + " is missing");
            }
            Statement statement;
            try {
                statement = Statement.of(seal);
            } catch (IllegalArgumentException e) {
                faults.add(from, "Niêm phong số " + seal.number() + " đã bị sửa", e.getMessage());
                copied.remove(seal.number());
                continue;
            }
            checkOne(seal, statement, from);
            if (seal.number() == expected) {
                follows(statement, last, digest, from);
            }
            compare(seal, statement, copied.remove(seal.number()));
            statements.add(statement);
            last = statement;
            digest = Digests.sha256(seal.text());
        }
        long end = last == null ? 1 : last.last() + 1;
        copied.forEach(number -> faults.add(firstOf(number, end), "Niêm phong số " + number
                + " có bản sao ngoài cơ sở dữ liệu nhưng không có trong đó: nhật ký bị cắt hoặc phục hồi từ bản sao lưu cũ",
                "Seal " + number + " has a copy outside the database and is not in it: the journal was cut, or an older backup restored"));
        return statements;
    }

    private void checkOne(Seal seal, Statement statement, long from) {
        Optional<PublicKey> key = keys.trusted(statement.key());
        if (key.isEmpty()) {
            faults.add(from, "Niêm phong số " + seal.number() + " ký bằng khóa lạ " + statement.key(),
                    "Seal " + seal.number() + " is signed with a key that is not trusted, " + statement.key());
        } else if (!SigningKey.verifies(key.get(), seal.text(), seal.signature())) {
            faults.add(from, "Chữ ký của niêm phong số " + seal.number() + " sai", "The signature of seal " + seal.number() + " is wrong");
        }
    }

    private void follows(Statement statement, Statement last, String digest, long from) {
        long number = statement.number();
        if (statement.first() != from || !statement.previous().equals(digest)) {
            faults.add(from, "Niêm phong số " + number + " không nối với niêm phong trước",
                    "Seal " + number + " does not follow the seal before");
        }
        if (last != null && !statement.key().equals(last.successor()) && !statement.key().equals(last.key())) {
            notices.add(from, "Khóa ký đổi ở niêm phong số " + number + " mà khóa cũ không báo trước",
                    "The key changed at seal " + number + " without being announced by the old one");
        }
    }

    private void compare(Seal seal, Statement statement, boolean copied) {
        try {
            Optional<Seal> copy = copied ? copies.read(seal.number()) : Optional.empty();
            if (copy.isEmpty()) {
                faults.add(statement.first(), "Niêm phong số " + seal.number() + " mất bản sao ngoài cơ sở dữ liệu",
                        "Seal " + seal.number() + " has no copy outside the database");
            } else if (!copy.get().equals(seal)) {
                faults.add(statement.first(), "Niêm phong số " + seal.number() + " khác bản sao ngoài cơ sở dữ liệu",
                        "Seal " + seal.number() + " differs from its copy outside the database");
            }
        } catch (IOException e) {
            faults.add(statement.first(), "Bản sao của niêm phong số " + seal.number() + " không đọc được",
                    "The copy of seal " + seal.number() + " cannot be read: " + e.getMessage());
        }
    }

    private long firstOf(long number, long otherwise) {
        try {
            return copies.read(number).map(Statement::of).map(Statement::first).orElse(otherwise);
        } catch (IOException | IllegalArgumentException e) {
            // It is named as missing all the same.
            return otherwise;
        }
    }

    private TreeSet<Long> numbersOfCopies() {
        try {
            return copies.numbers();
        } catch (IOException e) {
            faults.add(1, "Thư mục niêm phong không đọc được", "The folder of the seals cannot be read: " + e.getMessage());
            return new TreeSet<>();
        }
    }
}
