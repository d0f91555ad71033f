/** The packet of QCVN 102:2016/BTTTT (edXML) as values, free of its XML form. */
@org.osgi.annotation.versioning.Version("1.0.0")
package vn.lienthong.api.packet;
