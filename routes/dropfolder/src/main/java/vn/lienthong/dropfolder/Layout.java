package vn.lienthong.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folders of one partner. Names are Vietnamese without marks, so that every file server shows them right.
 *
 * @param root the partner's folder
 */
record Layout(Path root) {

    /** What arrives for the agency, a folder for each document. */
    Path den() {
        return root.resolve("den");
    }

    /** Where a person moves a document that was taken over. */
    Path daNhan() {
        return root.resolve("da-nhan");
    }

    /** What the agency sends. */
    Path di() {
        return root.resolve("di");
    }

    /** What it sent and we have. */
    Path daGui() {
        return root.resolve("da-gui");
    }

    /** What it sent and we refused, each with a text that says why. */
    Path loi() {
        return root.resolve("loi");
    }

    /** Receipts. */
    Path bienNhan() {
        return root.resolve("bien-nhan");
    }

    /** Reminders. */
    Path nhacViec() {
        return root.resolve("nhac-viec");
    }

    /** Where files are written before they are renamed into place; on the same file system as the rest. */
    Path tam() {
        return root.resolve(".tam");
    }

    /** Makes all folders that are missing, the root too. */
    void create() throws IOException {
        for (Path folder : all()) {
            Files.createDirectories(folder);
        }
    }

    private List<Path> all() {
        return List.of(den(), daNhan(), di(), daGui(), loi(), bienNhan(), nhacViec(), tam());
    }

    /**
     * Makes anew what somebody removed of the folders, as long as others of them are there, and never the root: where
     * nothing of ours is, a share is probably not mounted, and what we wrote under its mount point nobody would find.
     *
     * @return whether the folders are there
     */
    boolean ready() throws IOException {
        if (all().stream().noneMatch(Files::isDirectory)) {
            return false;
        }
        for (Path folder : all()) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        }
        return true;
    }
}
