package org.nianbao.publication;

/**
 * Where and under which numbers an agency's own portal has published its report. Each
 * text is empty where the agency has noted none.
 *
 * @param address the address of the page
 * @param indexNumber the index number (索引号) there
 * @param documentNumber the document number (文号) there
 */
public record PortalCopy(String address, String indexNumber, String documentNumber) {

	/** Nothing is noted. */
	public static final PortalCopy NONE = new PortalCopy("", "", "");

	/** Whether nothing is noted. */
	public boolean isEmpty() {
		return equals(NONE);
	}

}
