package vn.lienthong.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.lienthong.api.store.Notary;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** Writes the proof of a document that an auditor can verify without the platform. */
@Service
@Command(scope = "lt", name = "proof", description = "Xuất hồ sơ chứng minh của một văn bản | Write a document's proof, for an auditor")
public final class ProofCommand extends LtCommand {

    @Argument(name = "DOCUMENT", required = true, description = "Mã hoặc số/ký hiệu | id or notation")
    @Completion(DocumentIds.class)
    String document;

    @Argument(index = 1, name = "FILE", required = true, description = "Tệp ZIP mới | new ZIP file")
    @Completion(FileCompleter.class)
    String file;

    @Reference
    Store store;
    @Reference
    Notary notary;

    @Override
    public Object execute() throws IOException {
        StoredDocument found = store.read(s -> Lookup.document(s, document));
        Path path = Path.of(file).toAbsolutePath();
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            notary.prove(found.id(), actor(), out);
            whole = true;
        } catch (FileAlreadyExistsException e) {
            whole = true;
            throw new IllegalArgumentException(texts().get("proof.exists", path));
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
        done(path.toString(), "proof.written", path, notary.key());
        return null;
    }
}
