/**
 * The packet codec: edXML of QCVN 102:2016/BTTTT to and from the values of {@code vn.lienthong.api.packet}. Pure
 * functions over streams; attachments never lie on the heap.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package vn.lienthong.edxml;
