package org.nianbao.proof;

import java.util.Locale;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody read on a receipt, as it was typed or pasted.
 *
 * @param number the receipt's number
 * @param hash the content's hash; spaces and upper case don't count
 */
record ReceiptForm(
		@NotBlank(message = "{proof.receipts.number.missing}") @Size(max = 60,
				message = "{proof.receipts.tooLong}") String number,
		@NotBlank(message = "{proof.receipts.hash.missing}") @Size(max = 64,
				message = "{proof.receipts.tooLong}") String hash) {

	ReceiptForm(@Nullable String number, @Nullable String hash) {
		this.number = cleaned(number);
		this.hash = cleaned(hash).toLowerCase(Locale.ROOT);
	}

	private static String cleaned(@Nullable String typed) {
		return (typed != null) ? typed.replaceAll("[\\s\\p{C}\\p{Z}]", "") : "";
	}

	/** Whether nothing was typed yet. */
	boolean isEmpty() {
		return this.number.isEmpty() && this.hash.isEmpty();
	}

}
