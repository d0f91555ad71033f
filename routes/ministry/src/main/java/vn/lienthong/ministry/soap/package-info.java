/** The messages of wsdl/ministry-reporting.wsdl, element by element. */
@XmlSchema(namespace = MinistryReporting.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package vn.lienthong.ministry.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
