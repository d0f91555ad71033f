package vn.lienthong.itests.faults;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The platform with everybody around it. One stage serves many rounds. */
final class Stage implements Closeable {
    private static final Duration UP = Duration.ofSeconds(600);

    final Ledger ledger = new Ledger();
    final Machine machine;
    final Database database;
    final Books books;
    final MailHouse mail;
    final ReportDoor ministry;
    final Map<Cast.Member, Office> offices = new TreeMap<>(Comparator.comparing(Cast.Member::partner));
    final List<FolderClerk> clerks = new ArrayList<>();

    Stage(Path work) throws IOException {
        machine = Machine.unpacked(work.resolve("instance"));
        boolean postgres = "postgres".equals(System.getProperty("lienthong.faults.database"));
        database = postgres ? Postgres.started() : new Sqlite(machine.store().resolve("lienthong.db"));
        books = new Books(database);
        machine.set("vn.lienthong.store.cfg", database.configuration());
        mail = new MailHouse(ledger);
        ministry = new ReportDoor(ledger);
        for (Cast.Member member : Cast.by("ioffice")) {
            offices.put(member, new Office(member, ledger, machine.http()));
        }
        Path shares = work.resolve("shares");
        Files.createDirectories(work);
        Shell.run(work, "rm", "-rf", shares.toString());
        for (Cast.Member member : Cast.by("dropfolder")) {
            clerks.add(new FolderClerk(member, ledger, shares.resolve(member.partner())));
        }
        for (Cast.Member member : Cast.ALL) {
            machine.write("agency~" + member.partner(), agency(member));
            connect(member);
        }
        machine.write("ministry~" + Cast.MINISTRY.partner(), ministryFile());
    }

    /** Puts the file of a partner into etc. */
    void connect(Cast.Member member) throws IOException {
        machine.write(member.channel() + "~" + member.partner(), file(member, ""));
    }

    /** Changes the file of a partner: its link starts anew. */
    void change(Cast.Member member, String more) throws IOException {
        machine.write(member.channel() + "~" + member.partner(), file(member, more));
    }

    void disconnect(Cast.Member member) throws IOException {
        machine.remove(member.channel() + "~" + member.partner());
    }

    /** Takes the Ministry's reporting endpoint off, or puts it back. */
    void reporting(boolean on) throws IOException {
        if (on) {
            machine.write("ministry~" + Cast.MINISTRY.partner(), ministryFile());
        } else {
            machine.remove("ministry~" + Cast.MINISTRY.partner());
        }
    }

    /** Returns when every document system is let in. */
    void awaitUp() {
        Until.demand("the platform is up", UP, () -> {
            if (!machine.alive()) {
                throw new IllegalStateException("the process has ended");
            }
            for (Office office : offices.values()) {
                if (!office.letIn()) {
                    return false;
                }
            }
            return true;
        }, this::logTail);
    }

    /** A command at the platform's console; repeated while the console is not there yet. */
    void command(String command) {
        StringBuilder last = new StringBuilder();
        Until.demand("the console takes " + command, UP, () -> {
            try {
                machine.console(command);
                return true;
            } catch (IOException e) {
                last.setLength(0);
                last.append(e);
                return false;
            }
        }, last::toString);
    }

    String logTail() {
        try {
            return machine.logTail();
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }

    private static String agency(Cast.Member member) {
        String ministry = member == Cast.MINISTRY ? "ministry:" + member.partner() + "; " : "";
        return "id = " + member.id() + "\nname = " + member.organ().organName() + "\nkind = "
                + (member == Cast.MINISTRY ? "ministry" : member == Cast.PROVINCE ? "province" : member.channel().equals("dropfolder") ? "commune" : "department")
                + (member == Cast.MINISTRY || member == Cast.PROVINCE ? "" : "\nparent = " + Cast.PROVINCE.id())
                + "\nchannels = " + ministry + member + "\n";
    }

    private String file(Cast.Member member, String more) {
        String organ = "organId = " + member.id() + "\n" + more;
        return switch (member.channel()) {
            case "ioffice" -> organ + "systemId = " + member.systemId() + "\nsecret = " + member.secret() + "\n";
            case "dropfolder" -> organ + "folder = " + clerks.stream().filter(c -> c.member() == member).findFirst().orElseThrow().folder()
                    + "\npollSeconds = 1\nsettleSeconds = 1\n";
            default -> organ + "address = " + member.address() + "\nfrom = " + member.platformAddress() + "\nsmtpHost = 127.0.0.1\nsmtpPort = "
                    + mail.smtpPort() + "\nsmtpUser = " + member.platformAddress() + "\nsmtpPassword = " + mail.password()
                    + "\nsmtpSecurity = none\nimapHost = 127.0.0.1\nimapPort = " + mail.imapPort() + "\nimapUser = " + member.platformAddress()
                    + "\nimapPassword = " + mail.password() + "\nimapSecurity = none\npollSeconds = 1\n";
        };
    }

    private String ministryFile() {
        return "organId = " + Cast.MINISTRY.id() + "\nendpoint = " + ministry.address()
                + "\nprotocol = rest\nuser = lienthong\npassword = a reporting password\nreceiveTimeoutSeconds = 10\n";
    }

    @Override
    public void close() throws IOException {
        machine.close();
        database.close();
        offices.values().forEach(Office::close);
        mail.close();
        ministry.close();
    }
}
