package vn.lienthong.edxml;

/** Namespaces of the standard. */
final class Names {
    /** The one namespace of the packet. */
    static final String EDXML = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    /** XML signatures; many senders write the signature in {@link #EDXML} instead. */
    static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
    /** Prefix of the envelope's elements. */
    static final String PREFIX = "edXML";

    private Names() {
    }
}
