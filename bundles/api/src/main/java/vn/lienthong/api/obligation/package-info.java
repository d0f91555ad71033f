/** What is owed, by whom, to whom, by when, and the evidence that it was given. */
@org.osgi.annotation.versioning.Version("1.0.0")
package vn.lienthong.api.obligation;
