package vn.lienthong.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/vn.lienthong.store.cfg}; every key may be absent. */
@ObjectClassDefinition(name = "Liên Thông: store")
public @interface StoreConfig {

    /** The PID. */
    String PID = "vn.lienthong.store";

    @AttributeDefinition(description = "Folder of the embedded database and of the blobs; empty means lienthong in the data folder")
    String folder() default "";

    @AttributeDefinition(description = "JDBC URL of a PostgreSQL database (jdbc:postgresql://host/name); empty means the embedded one")
    String url() default "";

    @AttributeDefinition(description = "User of the PostgreSQL database")
    String user() default "";

    @AttributeDefinition(description = "Password of that user", type = AttributeType.PASSWORD)
    String password() default "";

    @AttributeDefinition(description = "Connections that read at the same time")
    int readers() default 8;

    @AttributeDefinition(description = "Seconds that the start waits for the database")
    int connectSeconds() default 60;

    @AttributeDefinition(description = "Megabytes that must stay free on the disk of the blobs; less refuses new files")
    long minimumFreeMegabytes() default 200;

    @AttributeDefinition(description = "Hours that a content may lie without a document before it is removed")
    int graceHours() default 24;

    @AttributeDefinition(description = "Hours between two rounds that remove what nobody needs; 0: only by lt:blobs-collect")
    int collectHours() default 24;

    @AttributeDefinition(description = "Folder of the copies of the journal's seals, best on another machine's disk; empty means seals in the folder")
    String sealFolder() default "";

    @AttributeDefinition(description = "PKCS#12 file of the house's own key for the seals (EC or RSA); empty means a key made at first start")
    String sealKeyStore() default "";

    @AttributeDefinition(description = "Password of that file", type = AttributeType.PASSWORD)
    String sealKeyStorePassword() default "";

    @AttributeDefinition(description = "Name of the key in that file; empty means its only key")
    String sealKeyAlias() default "";
}
