/** What a document says: header, references, tasks, deadlines, findings, each with the words it came from. */
@org.osgi.annotation.versioning.Version("1.0.0")
package vn.lienthong.api.reading;
