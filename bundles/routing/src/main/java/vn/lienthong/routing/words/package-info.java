/** What several links say to people and how they name things: notices, deadlines in words, safe file names. */
@org.osgi.annotation.versioning.Version("1.0.0")
package vn.lienthong.routing.words;
