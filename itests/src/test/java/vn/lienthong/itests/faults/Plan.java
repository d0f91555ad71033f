package vn.lienthong.itests.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.itests.faults.Office.Wire;

/**
 * What happens in one round: who sends what on which wires, and which fault strikes. All of it follows from the seed;
 * the round's number only keeps the numbers of documents apart.
 *
 * @param seed    what it was made from
 * @param round   number of the round in its run
 * @param fault   what goes wrong
 * @param ailing  whether partners ail besides
 * @param acts    what offices send, each office's in order
 * @param letters what agencies without a document system send
 */
record Plan(long seed, int round, Fault fault, boolean ailing, List<Act> acts, List<Note> letters) {
    private static final int ACTS_EACH = 5;
    private static final Cast.Member STRANGER = new Cast.Member("none", "nobody", Organ.of("H95.99", "Cơ quan không có"));

    /**
     * One packet to be sent until it is answered.
     *
     * @param poison whether it must be refused
     * @param wires  other wires on which it is sent first
     * @param again  whether it is sent once more after its answer
     * @param twins  whether it is sent twice at the same moment first
     * @param wantedBack who is asked to give it back afterwards, or null
     */
    record Act(Paper paper, boolean poison, List<Wire> wires, boolean again, boolean twins, Cast.Member wantedBack) {}

    /** A letter by mail or folder. */
    record Note(Cast.Member from, String number) {}

    static Plan of(long seed, int round) {
        Random dice = new Random(seed);
        Random more = new Random(seed + 2);
        Fault fault = Fault.of(seed, dice);
        List<Act> acts = new ArrayList<>();
        int number = round * 100;
        for (Cast.Member office : Cast.by("ioffice")) {
            Paper last = null;
            for (int i = 0; i < ACTS_EACH; i++) {
                int what = dice.nextInt(10);
                String words = words(dice, round) + (more.nextInt(40) == 0 ? bulk(more) : "");
                if (last != null && what == 0) {
                    acts.add(act(dice, more, Paper.act(BusinessType.RECALL, last, words), false));
                    last = null;
                } else if (last != null && what == 1) {
                    acts.add(act(dice, more, Paper.act(BusinessType.UPDATE, last, words), false));
                } else if (last != null && what == 2) {
                    acts.add(act(dice, more, last.contradicted(words), true));
                } else if (last != null && what == 4) {
                    last = Paper.instead(last, Integer.toString(number++), words);
                    acts.add(act(dice, more, last, false));
                } else if (what == 3) {
                    acts.add(act(dice, more, poison(dice, office, Integer.toString(number++), words), true));
                } else {
                    boolean report = office != Cast.MINISTRY && dice.nextInt(4) == 0;
                    List<Cast.Member> to = report ? List.of(Cast.MINISTRY) : receivers(dice, office);
                    last = Paper.fresh(office, to, Integer.toString(number++), dice.nextInt(5) == 0 ? 1 + dice.nextInt(3) : 0, words, report);
                    acts.add(act(dice, more, last, false));
                }
            }
        }
        List<Note> letters = new ArrayList<>();
        for (Cast.Member member : Cast.ALL) {
            if (!member.channel().equals("ioffice") && dice.nextBoolean()) {
                letters.add(new Note(member, Integer.toString(number++)));
            }
        }
        return new Plan(seed, round, fault, dice.nextInt(3) > 0, List.copyOf(acts), letters);
    }

    private static Act act(Random dice, Random more, Paper paper, boolean poison) {
        List<Wire> wires = new ArrayList<>();
        for (int i = dice.nextInt(6); i > 4; i--) {
            wires.add(dice.nextBoolean() ? Wire.DEAF : Wire.TORN);
        }
        if (more.nextInt(6) == 0) {
            wires.add(Wire.SOAP);
        }
        boolean wanted = more.nextInt(6) == 0 && !poison && !paper.report() && paper.type() == BusinessType.NEW;
        return new Act(paper, poison, wires, dice.nextInt(5) == 0, dice.nextInt(6) == 0,
                wanted ? paper.to().get(more.nextInt(paper.to().size())) : null);
    }

    private static List<Cast.Member> receivers(Random dice, Cast.Member from) {
        List<Cast.Member> others = Cast.except(from).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(others, dice);
        return List.copyOf(others.subList(0, 1 + dice.nextInt(others.size())));
    }

    private static Paper poison(Random dice, Cast.Member from, String number, String words) {
        Paper good = Paper.fresh(from, receivers(dice, from), number, 0, words, false);
        byte[] bytes = good.bytes();
        return switch (dice.nextInt(4)) {
            case 0 -> good.with(("không phải gói tin " + words).getBytes(StandardCharsets.UTF_8));
            case 1 -> good.with(Arrays.copyOf(bytes, bytes.length * 2 / 3));
            case 2 -> Paper.fresh(from, List.of(STRANGER), number, 0, words, false);
            default -> good.with(new String(bytes, StandardCharsets.UTF_8).replaceFirst("<(\\w+:)?Subject>[^<]*</(\\w+:)?Subject>", "")
                    .getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Text for a file that no other file has. */
    private static String words(Random dice, int round) {
        return "Cơ quan thông báo để các nơi biết. Lượt " + round + ", mã " + Long.toHexString(dice.nextLong()) + ".\n"
                + "Nội dung thông báo.\n".repeat(1 + dice.nextInt(200));
    }

    /** Some megabytes that no compression makes small. */
    private static String bulk(Random dice) {
        byte[] noise = new byte[(2 + dice.nextInt(3)) << 20];
        dice.nextBytes(noise);
        return Base64.getEncoder().encodeToString(noise);
    }

    @Override
    public String toString() {
        return fault + (ailing ? ", partners ail" : "") + ", " + acts.size() + " packets, " + letters.size() + " letters";
    }
}
