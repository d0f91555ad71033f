package vn.lienthong.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.testkit.LinkContract;
import vn.lienthong.testkit.Shipments;

class DropfolderContractTest implements LinkContract {
    @TempDir
    Path temporary;

    @Override
    public Bench bench() throws IOException {
        Share share = new Share(temporary.resolve("xã Bình An"), "xa-binh-an");
        return new Bench() {
            @Override
            public Sender sender() {
                return share.sender();
            }

            @Override
            public Shipments shipments() {
                return share.shipments();
            }

            @Override
            public Set<Cargo> carries() {
                return EnumSet.allOf(Cargo.class);
            }

            @Override
            public List<Arrival> arrivals() throws IOException {
                return look(share.layout());
            }

            /** As when the share is no longer mounted. */
            @Override
            public boolean goDown() throws IOException {
                Files.move(share.layout().root(), share.layout().root().resolveSibling("away"));
                return true;
            }

            @Override
            public Optional<Sender> strangersSender() {
                return Optional.empty();
            }

            @Override
            public Set<String> secrets() {
                return Set.of();
            }

            @Override
            public void close() {
                share.close();
            }
        };
    }

    private static List<Arrival> look(Layout layout) throws IOException {
        List<Arrival> found = new ArrayList<>();
        for (Path folder : list(layout.den())) {
            List<ArrivedFile> files = new ArrayList<>();
            for (Path file : list(folder)) {
                files.add(ArrivedFile.of(file.getFileName().toString(), Files.newInputStream(file)));
            }
            found.add(new Arrival(Files.readString(folder.resolve(FolderSender.MARK)), Files.readString(folder.resolve(FolderSender.SUMMARY)), files));
        }
        for (Path receipt : list(layout.bienNhan())) {
            if (receipt.toString().endsWith(".edxml")) {
                found.add(new Arrival(receipt.getFileName().toString(), Files.readString(receipt), List.of()));
            }
        }
        for (Path reminder : list(layout.nhacViec())) {
            found.add(new Arrival(reminder.getFileName().toString(), Files.readString(reminder), List.of()));
        }
        return found;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
