package org.nianbao.filing.portal;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.publication.PortalCopy;

/**
 * Where the report stands on the agency's own portal.
 *
 * @param address the page's address; empty if it is not known
 * @param indexNumber the index number there; empty if there is none
 * @param documentNumber the document number there; empty if there is none
 */
record PortalCopyForm(
		@Pattern(regexp = "|https?://[^\\s<>\"]+", message = "{filing.portal.address.wrong}") @Size(max = 500,
				message = "{filing.portal.tooLong}") String address,
		@Size(max = 100, message = "{filing.portal.tooLong}") String indexNumber,
		@Size(max = 100, message = "{filing.portal.tooLong}") String documentNumber) {

	PortalCopyForm(@Nullable String address, @Nullable String indexNumber, @Nullable String documentNumber) {
		this.address = line(address);
		this.indexNumber = line(indexNumber);
		this.documentNumber = line(documentNumber);
	}

	private static String line(@Nullable String text) {
		return (text != null) ? PlainText.line(text) : "";
	}

	static PortalCopyForm of(PortalCopy copy) {
		return new PortalCopyForm(copy.address(), copy.indexNumber(), copy.documentNumber());
	}

	PortalCopy toCopy() {
		return new PortalCopy(this.address, this.indexNumber, this.documentNumber);
	}

}
