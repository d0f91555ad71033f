/** Intake of packets, delivery of them, and the contract of a link. */
@org.osgi.annotation.versioning.Version("1.0.0")
package vn.lienthong.api.exchange;
