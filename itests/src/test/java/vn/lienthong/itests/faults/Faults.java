package vn.lienthong.itests.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import vn.lienthong.itests.faults.Fault.Moment;

/** The faults that there are, in the order in which rounds take turns with them. */
final class Faults {
    static final List<Function<Random, Fault>> DECK = List.of(Faults::kill, Faults::powerCut, Faults::storeRestarted, Faults::brokersJournalLost,
            Faults::diskFull, Faults::killInBoot, Faults::partnersFiles, Faults::kill, Faults::routesUpdated, Faults::clockJumps,
            Faults::partnersAway, Faults::brokerRestarted, Faults::databaseAway, Faults::powerCut, Faults::locked, Faults::diskLow,
            Faults::kill, Faults::stopped, Faults::killAgain);

    private static final List<String> ROUTES = List.of("ioffice", "mailbox", "dropfolder", "ministry");
    private static final long MEGABYTE = 1 << 20;

    private Faults() {}

    private static Fault kill(Random dice) {
        return new Fault("kill -9", Moment.any(dice), stage -> {
            stage.machine.kill();
            stage.machine.start();
        });
    }

    private static Fault killInBoot(Random dice) {
        Duration later = Duration.ofMillis(1500 + dice.nextInt(14_000));
        return new Fault("kill -9, and again " + later.toMillis() + " ms after its start", Moment.any(dice), stage -> {
            stage.machine.kill();
            stage.machine.start();
            hold(later);
            stage.machine.kill();
            stage.machine.start();
        });
    }

    /** As soon as it works again. */
    private static Fault killAgain(Random dice) {
        Duration later = Duration.ofMillis(dice.nextInt(2000));
        return new Fault("kill -9, and again " + later.toMillis() + " ms after it is up", Moment.any(dice), stage -> {
            stage.machine.kill();
            stage.machine.start();
            stage.awaitUp();
            hold(later);
            stage.machine.kill();
            stage.machine.start();
        });
    }

    private static Fault stopped(Random dice) {
        return new Fault("orderly stop and start", Moment.any(dice), stage -> {
            stage.machine.stop();
            stage.machine.start();
        });
    }

    private static Fault brokersJournalLost(Random dice) {
        return new Fault("kill -9 and the broker's journal lost", Moment.any(dice), stage -> {
            stage.machine.kill();
            stage.machine.loseBrokersJournal();
            stage.machine.start();
        });
    }

    private static Fault powerCut(Random dice) {
        return new Fault("power cut", Moment.any(dice), stage -> {
            if (stage.machine.disk().isPresent()) {
                stage.machine.freeze();
                stage.machine.disk().get().cutPower();
                stage.machine.kill();
                stage.machine.disk().get().powerOn();
            } else {
                Report.say("no disk of its own: a kill instead of a power cut");
                stage.machine.kill();
            }
            stage.machine.start();
        });
    }

    private static Fault storeRestarted(Random dice) {
        return new Fault("store restarted", Moment.any(dice), stage -> stage.command("bundle:restart vn.lienthong.store"));
    }

    private static Fault brokerRestarted(Random dice) {
        return new Fault("broker restarted", Moment.any(dice), stage -> stage.command("bundle:restart vn.lienthong.broker"));
    }

    private static Fault routesUpdated(Random dice) {
        String route = ROUTES.get(dice.nextInt(ROUTES.size()));
        return new Fault("bundle of " + route + " updated", Moment.any(dice), stage -> stage.command("bundle:update vn.lienthong." + route),
                Fault.Blow.NOTHING, Cast.by(route).isEmpty() ? null : route);
    }

    private static Fault partnersFiles(Random dice) {
        Cast.Member gone = Cast.ALL.get(dice.nextInt(Cast.ALL.size()));
        Cast.Member changed = Cast.ALL.get(dice.nextInt(Cast.ALL.size()));
        boolean reporting = dice.nextBoolean();
        return new Fault("file of " + gone + " gone, of " + changed + " changed" + (reporting ? ", of the reporting endpoint gone" : ""),
                Moment.any(dice), stage -> {
                    stage.disconnect(gone);
                    stage.change(changed, "email = van-thu@" + Cast.DOMAIN + "\n");
                    stage.reporting(!reporting);
                    hold(Duration.ofMillis(2500));
                }, stage -> {
                    stage.connect(gone);
                    stage.connect(changed);
                    stage.reporting(true);
                }, null);
    }

    private static Fault partnersAway(Random dice) {
        boolean mail = dice.nextBoolean();
        boolean killed = dice.nextInt(3) == 0;
        Cast.Member office = Cast.by("ioffice").get(dice.nextInt(Cast.by("ioffice").size()));
        return new Fault((mail ? "mail server" : "shares") + " and " + office + " away" + (killed ? " while it is killed and starts" : ""), Moment.any(dice), stage -> {
            stage.offices.get(office).away(true);
            if (mail) {
                stage.mail.away(true);
            } else {
                for (FolderClerk clerk : stage.clerks) {
                    clerk.away(true);
                }
            }
            if (killed) {
                stage.machine.kill();
                stage.machine.start();
                stage.awaitUp();
            }
            hold(Duration.ofMillis(3000));
        });
    }

    /** Passwords are refused; the administrator sees the alert and mends the partner's file. */
    private static Fault locked(Random dice) {
        Cast.Member member = Cast.by("mailbox").get(dice.nextInt(Cast.by("mailbox").size()));
        return new Fault("passwords refused", Moment.any(dice), stage -> {
            stage.mail.moods(stage.mail::locked);
            stage.ministry.answers(() -> ReportDoor.Answer.LOCKED);
            hold(Duration.ofMillis(3000));
        }, stage -> {
            stage.mail.away(false);
            stage.ministry.answers(() -> ReportDoor.Answer.FINE);
            for (Cast.Member box : Cast.by("mailbox")) {
                stage.disconnect(box);
            }
            stage.reporting(false);
            hold(Duration.ofMillis(1500));
            for (Cast.Member box : Cast.by("mailbox")) {
                stage.connect(box);
            }
            stage.reporting(true);
        }, null);
    }

    private static Fault diskFull(Random dice) {
        return filled("disk full", dice, 0);
    }

    /** Less than what the store wants to be left: nothing new comes in, all else goes on. */
    private static Fault diskLow(Random dice) {
        return filled("disk nearly full", dice, 30 * MEGABYTE);
    }

    private static Fault filled(String name, Random dice, long left) {
        boolean killed = dice.nextInt(3) == 0;
        return new Fault(name + (killed ? " and kill -9" : ""), Moment.any(dice), stage -> {
            if (stage.machine.disk().isEmpty()) {
                Report.say("no disk of its own: nothing instead of a full disk");
                return;
            }
            stage.machine.disk().get().fill(left);
            hold(Duration.ofMillis(3000));
            if (killed) {
                stage.machine.kill();
            }
        }, stage -> {
            if (stage.machine.disk().isPresent()) {
                stage.machine.disk().get().empty();
            }
        }, null);
    }

    private static Fault clockJumps(Random dice) {
        int seconds = dice.nextBoolean() ? 172_000 : -86_400;
        return new Fault("clock jumps by " + seconds + " s and back", Moment.any(dice), stage -> {
            stage.machine.set("vn.lienthong.clock.cfg", Map.of("offsetSeconds", Integer.toString(seconds)));
            hold(Duration.ofMillis(3500));
        }, stage -> stage.machine.set("vn.lienthong.clock.cfg", Map.of("offsetSeconds", "0")), null);
    }

    private static Fault databaseAway(Random dice) {
        Duration time = Duration.ofMillis(2000 + dice.nextInt(8000));
        return new Fault("database away for " + time.toMillis() + " ms", Moment.any(dice), stage -> {
            try {
                stage.database.cutOff(time);
            } catch (java.sql.SQLException e) {
                throw new IOException(e);
            }
        });
    }

    private static void hold(Duration time) {
        Until.holds(time, () -> false);
    }
}
