/** Agencies, groups and the channels that reach them. */
@org.osgi.annotation.versioning.Version("1.0.0")
package vn.lienthong.api.directory;
