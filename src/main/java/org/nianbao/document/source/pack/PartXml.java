package org.nianbao.document.source.pack;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * Walks through a part of an Office file: XML without a document type, of which nothing
 * is looked up anywhere. Names are local ones, since the strict and the usual kind of
 * these files differ in their namespaces.
 */
public final class PartXml {

	/** Word writes tables in tables in text boxes; each takes five levels. */
	private static final int DEEPEST = 400;

	private static final XMLInputFactory FACTORY = factory();

	private final XMLStreamReader xml;

	private PartXml(XMLStreamReader xml) {
		this.xml = xml;
	}

	/** What is told of a part as it comes by. */
	public interface Handler {

		/** An element begins; false to pass over it with all that it holds. */
		boolean start(String name, PartXml attributes) throws SourceRefusedException;

		/** An element that was not passed over ends. */
		void end(String name) throws SourceRefusedException;

		/** Characters inside the elements that are begun. */
		void text(String characters) throws SourceRefusedException;

	}

	/**
	 * Reads a part.
	 * @throws SourceRefusedException if it is damaged or has a document type
	 */
	public static void read(InputStream part, Handler handler) throws SourceRefusedException {
		try {
			XMLStreamReader xml = FACTORY.createXMLStreamReader(part);
			try {
				new PartXml(xml).walk(handler);
			}
			finally {
				xml.close();
			}
		}
		catch (XMLStreamException ex) {
			throw new SourceRefusedException(Why.DAMAGED, "", ex);
		}
	}

	private void walk(Handler handler) throws XMLStreamException, SourceRefusedException {
		int depth = 0;
		int passedOver = 0;
		while (this.xml.hasNext()) {
			if (Thread.currentThread().isInterrupted()) {
				throw new SourceRefusedException(Why.TOO_SLOW, "");
			}
			switch (this.xml.next()) {
				case XMLStreamConstants.DTD -> throw new SourceRefusedException(Why.DTD, "");
				case XMLStreamConstants.START_ELEMENT -> {
					if (++depth > DEEPEST) {
						throw new SourceRefusedException(Why.DAMAGED, "");
					}
					if (passedOver > 0 || !handler.start(this.xml.getLocalName(), this)) {
						passedOver++;
					}
				}
				case XMLStreamConstants.END_ELEMENT -> {
					depth--;
					if (passedOver > 0) {
						passedOver--;
					}
					else {
						handler.end(this.xml.getLocalName());
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
					if (passedOver == 0) {
						handler.text(this.xml.getText());
					}
				}
				default -> {
					// Comments and processing instructions say nothing.
				}
			}
		}
	}

	/** An attribute of the element that begins, whatever its namespace; null if none. */
	public @Nullable String get(String name) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			if (this.xml.getAttributeLocalName(i).equals(name)) {
				return this.xml.getAttributeValue(i);
			}
		}
		return null;
	}

	/** An attribute that is a number; the given one if it is none. */
	public int number(String name, int otherwise) {
		String value = get(name);
		try {
			return (value != null) ? Integer.parseInt(value.strip()) : otherwise;
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

	/** Whether a property such as {@code <w:vanish/>} is set, and not set to false. */
	public boolean isOn() {
		String value = get("val");
		return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
		factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
		return factory;
	}

}
