/** Hosts the routes of links: one Camel context per configured partner, and the small DSL that every link shares. */
@org.osgi.annotation.versioning.Version("1.0.0")
package vn.lienthong.routing;
