package org.nianbao.administration;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyContact;
import org.nianbao.content.PlainText;

/**
 * How the public reaches an agency; what is not told is empty.
 *
 * @param unit the unit for open government information
 * @param address its address
 * @param hours its office hours
 * @param phone its telephone numbers
 * @param fax its fax number
 * @param email its e-mail address
 */
record ContactForm(@Size(max = 200, message = "{administration.tooLong}") String unit,
		@Size(max = 200, message = "{administration.tooLong}") String address,
		@Size(max = 200, message = "{administration.tooLong}") String hours,
		@Size(max = 100, message = "{administration.tooLong}") String phone,
		@Size(max = 100, message = "{administration.tooLong}") String fax,
		@Size(max = 100, message = "{administration.tooLong}") @Pattern(regexp = "([^@\\s]+@[^@\\s]+\\.[^@\\s]+)?",
				message = "{administration.contact.email.wrong}") String email) {

	ContactForm(@Nullable String unit, @Nullable String address, @Nullable String hours, @Nullable String phone,
			@Nullable String fax, @Nullable String email) {
		this.unit = line(unit);
		this.address = line(address);
		this.hours = line(hours);
		this.phone = line(phone);
		this.fax = line(fax);
		this.email = line(email);
	}

	static ContactForm of(AgencyContact contact) {
		return new ContactForm(contact.unit(), contact.address(), contact.hours(), contact.phone(), contact.fax(),
				contact.email());
	}

	AgencyContact contact() {
		return new AgencyContact(this.unit, this.address, this.hours, this.phone, this.fax, this.email);
	}

	private static String line(@Nullable String text) {
		return (text != null) ? PlainText.line(text) : "";
	}

}
