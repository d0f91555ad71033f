package vn.lienthong.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.lienthong.api.reading.Reader;
import vn.lienthong.api.reading.Source;

/** Reads a file without storing it. */
@Service
@Command(scope = "lt", name = "read", description = "Đọc thử một tệp, không lưu | Read a file without storing it")
public final class ReadCommand extends LtCommand {

    @Argument(name = "FILE", required = true, description = "Đường dẫn trên máy chủ | path on the server")
    @Completion(FileCompleter.class)
    File file;

    @Reference
    Reader reader;

    @Override
    public Object execute() throws NoSuchFileException {
        Path path = file.toPath();
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString(), null, "không có tệp này | no such file");
        }
        Json.print(console.getConsole(), reader.read(new Source(null,
                List.of(new Source.File(file.getName(), null, () -> Files.newInputStream(path))))));
        return null;
    }
}
