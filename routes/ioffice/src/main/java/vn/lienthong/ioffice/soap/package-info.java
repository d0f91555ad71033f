/** The messages of wsdl/vxp.wsdl, element by element. */
@XmlSchema(namespace = VxpPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package vn.lienthong.ioffice.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
