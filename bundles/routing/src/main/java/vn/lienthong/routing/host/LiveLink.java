package vn.lienthong.routing.host;

import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.routing.LinkSpec;

/** What the rest of the platform sees of a running link. */
record LiveLink(LinkSpec spec, RunningLink running) implements Link {

    @Override
    public String channel() {
        return spec.channel();
    }

    @Override
    public String partner() {
        return spec.partner();
    }

    @Override
    public String organId() {
        return spec.organId();
    }

    @Override
    public Set<Cargo> carries() {
        return spec.carries();
    }

    @Override
    public boolean fetched() {
        return spec.fetched();
    }

    @Override
    public Optional<Agency> agency() {
        return spec.agency();
    }

    @Override
    public String state() {
        return running.state();
    }

    @Override
    public String trouble() {
        return running.trouble();
    }
}
