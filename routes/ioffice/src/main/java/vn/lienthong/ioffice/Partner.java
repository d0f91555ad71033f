package vn.lienthong.ioffice;

/**
 * A document system that may call us.
 *
 * @param name     name of its configuration ("sokhcn")
 * @param organId  OrganId of its agency
 * @param systemId what it calls itself on the wire
 * @param secret   shared secret; never logged
 * @param maxBytes largest packet that it may send
 */
record Partner(String name, String organId, String systemId, String secret, long maxBytes) {

    @Override
    public String toString() {
        return name + " (" + organId + ")";
    }
}
