package vn.lienthong.dropfolder;

import java.io.File;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.lienthong.routing.BriefFailures;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkSpec;

/**
 * Watches the two folders in which the agency acts: {@code di} (it sends, single files and folders of files) and
 * {@code da-nhan} (it took over). Camel finds the files and waits until they stand still; what becomes of them is decided by the intake's answer.
 */
final class FolderRoutes extends RouteBuilder {
    private static final String MEMORY = "taken";
    private static final String BRIEF = "brief";

    private final LinkSpec spec;
    private final Layout layout;
    private final Unfinished unfinished;
    private final SentFiles files;
    private final SentFolders folders;
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

    FolderRoutes(LinkSpec spec, Layout layout, Unfinished unfinished, Submission submission, TakenFolders taken, Memory memory, Polling polling) {
        this.spec = spec;
        this.layout = layout;
        this.unfinished = unfinished;
        this.files = new SentFiles(submission);
        this.folders = new SentFolders(layout, submission);
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
        from(watch(layout.di()) + "&idempotent=false&exclude=RAW(" + Kinds.UNFINISHED + ")&readLock=changed&readLockMarkerFile=false"
            + "&readLockLoggingLevel=DEBUG&readLockCheckInterval=" + polling.settleMillis()
            + "&readLockTimeout=" + Math.max(10_000, 5 * polling.settleMillis()))
            .routeId(spec.routeId("in")).process(exchange -> files.take(path(exchange)));
        from("scheduler:" + spec.name() + "?delay=" + Math.max(polling.pollMillis(), polling.settleMillis()) + watched())
            .routeId(spec.routeId("sets")).process(exchange -> {
                folders.look();
                unfinished.clear();
            });
        from(watch(layout.daNhan()) + "&recursive=true&minDepth=2&maxDepth=2&fileName=" + FolderSender.MARK
            + "&readLock=none&idempotent=true&idempotentRepository=#" + MEMORY + "&idempotentKey=RAW(${file:name}#${file:modified})")
            .routeId(spec.routeId("taken")).process(exchange -> taken.taken(path(exchange)));
    }

    private String watch(Path folder) {
        return "file:" + folder + "?noop=true&autoCreate=false&directoryMustExist=true&charset=UTF-8&delay=" + polling.pollMillis() + watched();
    }

    private String watched() {
        return "&initialDelay=" + Math.min(1_000, polling.pollMillis()) + "&pollStrategy=#" + HostedLink.POLL + "&exceptionHandler=#" + BRIEF;
    }

    private static Path path(Exchange exchange) {
        return exchange.getMessage().getBody(File.class).toPath();
    }
}
