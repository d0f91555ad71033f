/** The one truth: documents, deliveries, obligations, journal, blobs. */
@org.osgi.annotation.versioning.Version("1.0.0")
package vn.lienthong.api.store;
