package vn.lienthong.dropfolder;

import java.io.File;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.lienthong.routing.BriefFailures;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkSpec;

/**
 * Watches the two folders in which the agency acts: {@code di} (it sends) and {@code da-nhan} (it took over). Camel
 * finds the files and waits until they stand still; what becomes of them is decided by the intake's answer.
 */
final class FolderRoutes extends RouteBuilder {
    private static final String MEMORY = "taken";
    private static final String BRIEF = "brief";
    /** Names that editors, browsers and sync programs give to files they have not finished. */
    private static final String UNFINISHED = "RAW((?i)(~.*|.*~|.*\\.(tmp|temp|part|partial|crdownload|filepart|swp|lock)|.*\\.loi\\.txt|thumbs\\.db|desktop\\.ini))";

    private final LinkSpec spec;
    private final Layout layout;
    private final SentFiles sent;
    private final TakenFolders taken;
    private final Memory memory;
    private final Polling polling;

    /**
     * How the folders are watched.
     *
     * @param pollMillis   pause between two looks, milliseconds
     * @param settleMillis how long a file must not change before it counts as complete, milliseconds
     */
    record Polling(long pollMillis, long settleMillis) {
    }

    FolderRoutes(LinkSpec spec, Layout layout, SentFiles sent, TakenFolders taken, Memory memory, Polling polling) {
        this.spec = spec;
        this.layout = layout;
        this.sent = sent;
        this.taken = taken;
        this.memory = memory;
        this.polling = polling;
    }

    @Override
    public void configure() {
        getContext().getRegistry().bind(MEMORY, memory);
        getContext().getRegistry().bind(BRIEF, new BriefFailures(spec.name()));
        // The files are moved by our own code after the answer is durable, so Camel leaves them alone (noop); what is
        // still there at the next look is to be taken again, so its own memory is off.
        from(watch(layout.di()) + "&idempotent=false&exclude=" + UNFINISHED + "&readLock=changed&readLockMarkerFile=false"
            + "&readLockLoggingLevel=DEBUG&readLockCheckInterval=" + polling.settleMillis()
            + "&readLockTimeout=" + Math.max(10_000, 5 * polling.settleMillis()))
            .routeId(spec.routeId("in")).process(exchange -> sent.take(path(exchange)));
        from(watch(layout.daNhan()) + "&recursive=true&minDepth=2&maxDepth=2&fileName=" + FolderSender.MARK
            + "&readLock=none&idempotent=true&idempotentRepository=#" + MEMORY + "&idempotentKey=RAW(${file:name}#${file:modified})")
            .routeId(spec.routeId("taken")).process(exchange -> taken.taken(path(exchange)));
    }

    private String watch(Path folder) {
        return "file:" + folder + "?noop=true&autoCreate=false&directoryMustExist=true&charset=UTF-8&delay=" + polling.pollMillis()
            + "&initialDelay=" + Math.min(1_000, polling.pollMillis()) + "&pollStrategy=#" + HostedLink.POLL
            + "&exceptionHandler=#" + BRIEF;
    }

    private static Path path(Exchange exchange) {
        return exchange.getMessage().getBody(File.class).toPath();
    }
}
