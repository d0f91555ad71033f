package vn.lienthong.exchange;

import java.util.List;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Nudges;

/** Looks again for addressees who were not in the directory when their documents went out, as soon as they may be there. */
final class Readdressing {

    private final Directory directory;
    private final Dispatch dispatch;
    private final Nudges nudges;
    private List<Agency> known;
    private Set<String> looked = Set.of();

    Readdressing(Directory directory, Dispatch dispatch, Nudges nudges) {
        this.directory = directory;
        this.dispatch = dispatch;
        this.nudges = nudges;
    }

    /** An agency may have gone and come back between two looks, as with an update of its link: what is new here is looked at too. */
    synchronized void look() {
        List<Agency> agencies = directory.agencies();
        boolean changed = !agencies.equals(known);
        List<String> waiting = dispatch.waitingForAddressees();
        waiting.stream().filter(id -> changed || !looked.contains(id)).forEach(id -> Nudge.giveAll(nudges, dispatch.readdress(id)));
        looked = Set.copyOf(waiting);
        // Where somebody went meanwhile, this look was of no use.
        known = agencies.equals(directory.agencies()) ? agencies : null;
    }
}
