package org.nianbao.data;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.servlet.http.HttpServletRequest;

/** Writes small XML documents, one element in another. */
final class Xml {

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter writer;

	/** Begins a document. */
	Xml(String root, String namespace) throws XMLStreamException {
		this.writer = XMLOutputFactory.newInstance().createXMLStreamWriter(this.text);
		this.writer.writeStartDocument("UTF-8", "1.0");
		this.writer.writeStartElement(root);
		this.writer.writeDefaultNamespace(namespace);
	}

	/** The address of the site as it was asked, without a slash at its end. */
	static String site(HttpServletRequest request) {
		String scheme = request.getScheme();
		int port = request.getServerPort();
		boolean usual = port == ("https".equals(scheme) ? 443 : 80);
		return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
	}

	/** A moment as RFC 3339 writes it, with seconds. */
	static String moment(OffsetDateTime moment) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
	}

	Xml begin(String element) throws XMLStreamException {
		this.writer.writeStartElement(element);
		return this;
	}

	Xml attribute(String name, String value) throws XMLStreamException {
		this.writer.writeAttribute(name, value);
		return this;
	}

	Xml end() throws XMLStreamException {
		this.writer.writeEndElement();
		return this;
	}

	/** An element that holds a text; what XML does not allow is left out. */
	Xml element(String name, String content) throws XMLStreamException {
		this.writer.writeStartElement(name);
		this.writer.writeCharacters(content.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
		this.writer.writeEndElement();
		return this;
	}

	/** The whole document. */
	String finish() throws XMLStreamException {
		this.writer.writeEndDocument();
		this.writer.close();
		return this.text.toString();
	}

}
