package vn.lienthong.ioffice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.directory.Group;
import vn.lienthong.api.directory.Resolution;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Deliveries;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.Statuses;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.testkit.UnaskedOutbox;

/** A platform small enough for the tests of this link: files in a folder, rows in maps, an intake that takes all it knows. */
final class House implements Intake, UnaskedOutbox, Directory, Blobs {
    static final Instant NOW = Instant.parse("2026-02-06T02:00:00Z");

    final Path folder;
    final Map<String, StoredDocument> documents = new LinkedHashMap<>();
    final Map<String, StatusRecord> statuses = new LinkedHashMap<>();
    final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    final Map<String, Agency> agencies = new LinkedHashMap<>();
    final List<Consignment> accepted = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    Function<Consignment, Admission> gate;
    Admission.Refused full;

    House(Path folder) {
        this.folder = folder;
        agency("H37", "000.00.00.H37", "UBND tỉnh Thử Nghiệm");
        agency("H37.12", "000.00.12.H37", "Sở Mẫu");
        agency("H37.13", "000.00.13.H37", "Sở Thử");
    }

    void agency(String id, String old, String name) {
        agencies.put(id, new Agency(id, List.of(old), name, List.of(), null, "department", List.of(), null, List.of()));
    }

    /** Lays a delivery ready for a partner. */
    Delivery waiting(String partner, String recipient, Cargo cargo, String documentId, String subjectId) {
        Delivery delivery = new Delivery(UUID.randomUUID().toString(), documentId, cargo, subjectId, recipient, PartnerLink.CHANNEL, partner,
                Delivery.State.WAITING, 0, 1, null, null, null, null, null, NOW, null);
        deliveries.put(delivery.id(), delivery);
        return delivery;
    }

    /** Stores a document as the intake would. */
    StoredDocument document(Edoc edoc, Blob original) {
        StoredDocument document = new StoredDocument(UUID.randomUUID().toString(), PartnerLink.CHANNEL, "office", edoc.from().organId(), edoc,
                original, null, "", StoredDocument.State.DISPATCHED, NOW, NOW);
        documents.put(document.id(), document);
        return document;
    }

    String status(StatusReport report) {
        String id = UUID.randomUUID().toString();
        statuses.put(id, new StatusRecord(id, null, report.from().organId(), report.responseFor().organId(), report, NOW));
        return id;
    }

    Blob keep(byte[] content) {
        try (Staging staging = stage()) {
            Blob blob = staging.add(new ByteArrayInputStream(content));
            staging.keep();
            return blob;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What the desk asks for.

    Store store() {
        return new Store() {
            @Override
            public <T> T write(Work<T> work) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int waiting() {
                return 0;
            }

            @Override
            public <T> T read(Work<T> work) {
                return work.in(session());
            }
        };
    }

    private Session session() {
        return answering(Session.class, Map.of(
                "documents", a -> answering(Documents.class, Map.of(
                        "find", id -> Optional.ofNullable(documents.get(id[0])),
                        "search", q -> documents.values().stream()
                                .filter(d -> d.senderId().equals(((Documents.Query) q[0]).senderId())).toList())),
                "statuses", a -> answering(Statuses.class, Map.of(
                        "find", id -> Optional.ofNullable(statuses.get(id[0])))),
                "deliveries", a -> answering(Deliveries.class, Map.of(
                        "find", id -> Optional.ofNullable(deliveries.get(id[0])),
                        "ofDocument", id -> deliveries.values().stream().filter(d -> d.documentId().equals(id[0])).toList(),
                        "waiting", House.this::page))));
    }

    private Object page(Object[] args) {
        List<?> cargos = (List<?>) args[2];
        return deliveries.values().stream().filter(d -> d.state() == Delivery.State.WAITING && d.partner().equals(args[1]))
                .filter(d -> cargos.contains(d.cargo())).skip((Integer) args[3]).limit((Integer) args[4]).toList();
    }

    /** An interface of which only the methods named here may be called. */
    static <T> T answering(Class<T> type, Map<String, Function<Object[], Object>> methods) {
        return type.cast(java.lang.reflect.Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (proxy, method, args) -> {
            Function<Object[], Object> answer = methods.get(method.getName());
            if (answer == null) {
                throw new UnsupportedOperationException(method.toString());
            }
            return answer.apply(args);
        }));
    }

    @Override
    public Optional<Admission.Refused> full() {
        return Optional.ofNullable(full);
    }

    @Override
    public Admission accept(Consignment consignment) {
        if (gate != null) {
            return gate.apply(consignment);
        }
        for (Consignment earlier : accepted) {
            if (earlier.packet().equals(consignment.packet())) {
                return new Admission.Accepted(id(earlier), id(earlier), true, false);
            }
        }
        try {
            consignment.staging().keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepted.add(consignment);
        return new Admission.Accepted(id(consignment), id(consignment), false, false);
    }

    private static String id(Consignment consignment) {
        return UUID.nameUUIDFromBytes(consignment.original().sha256().getBytes()).toString();
    }

    @Override
    public boolean acknowledge(String deliveryId, String partner, PartnerState state, String detail) {
        Delivery d = deliveries.get(deliveryId);
        if (d == null || !d.partner().equals(partner)) {
            return false;
        }
        said.add(deliveryId + " " + state);
        Delivery.State next = state == PartnerState.DONE ? Delivery.State.DELIVERED : state == PartnerState.FAILED ? Delivery.State.REFUSED : d.state();
        deliveries.put(deliveryId, new Delivery(d.id(), d.documentId(), d.cargo(), d.subjectId(), d.recipientId(), d.channel(), d.partner(), next,
                d.priority(), d.attempts(), null, null, null, detail, null, d.createdAt(), next.settled() ? NOW : null));
        return true;
    }

    @Override
    public Optional<Agency> byId(String organId) {
        return agencies.values().stream().filter(a -> a.id().equals(organId) || a.oldIds().contains(organId)).findFirst();
    }

    @Override
    public List<Agency> agencies() {
        return List.copyOf(agencies.values());
    }

    @Override
    public Staged staged() {
        return new Staged(0, 0);
    }

    @Override
    public Staging stage() {
        return new FolderStaging(folder);
    }

    @Override
    public InputStream open(Blob blob) throws IOException {
        return Files.newInputStream(folder.resolve(blob.sha256()));
    }

    @Override
    public boolean has(Blob blob) {
        return Files.exists(folder.resolve(blob.sha256()));
    }

    // What nobody asks for here.

    @Override
    public void dispatch(String documentId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int sweep() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void register(String documentId, String number, LocalDate date, String actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forward(String documentId, List<String> organIds, String actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Resolution resolve(String name, String senderId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Group> groups() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ChannelRef> channels(String organId, Cargo cargo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Rejected> rejected() {
        throw new UnsupportedOperationException();
    }

    /** Staged files beside the kept ones, under names of their own. */
    private static final class FolderStaging implements Staging {
        private final Path folder;
        private final Map<Blob, Path> staged = new LinkedHashMap<>();

        FolderStaging(Path folder) {
            this.folder = folder;
        }

        @Override
        public Blob add(InputStream content) throws IOException {
            Path file = Files.createTempFile(folder, "staged", null);
            try {
                MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
                Files.copy(new DigestInputStream(content, sha256), file, StandardCopyOption.REPLACE_EXISTING);
                Blob blob = new Blob(HexFormat.of().formatHex(sha256.digest()), Files.size(file));
                staged.put(blob, file);
                return blob;
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        }

        @Override
        public InputStream open(Blob blob) throws IOException {
            return Files.newInputStream(staged.getOrDefault(blob, folder.resolve(blob.sha256())));
        }

        @Override
        public void keep() throws IOException {
            for (Map.Entry<Blob, Path> entry : staged.entrySet()) {
                Files.move(entry.getValue(), folder.resolve(entry.getKey().sha256()), StandardCopyOption.REPLACE_EXISTING);
            }
            staged.clear();
        }

        @Override
        public void close() {
            staged.values().forEach(file -> file.toFile().delete());
        }
    }
}
