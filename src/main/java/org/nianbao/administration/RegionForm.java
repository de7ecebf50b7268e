package org.nianbao.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;
import org.nianbao.content.PlainText;
import org.nianbao.shared.LocalizedText;

/**
 * A region as its page asks for it.
 *
 * @param code its code
 * @param nameZh its name
 * @param nameEn its English name; empty for the same
 * @param parent the code of the region in which it lies
 * @param validFrom its first day; empty if not known
 * @param validUntil its last day; empty while it exists
 */
record RegionForm(@Pattern(regexp = "\\d{6}(\\d{3})?", message = "{administration.region.code.wrong}") String code,
		@NotBlank(message = "{administration.region.name.missing}") @Size(max = 100,
				message = "{administration.tooLong}") String nameZh,
		@Size(max = 100, message = "{administration.tooLong}") String nameEn,
		@Pattern(regexp = "\\d{6}(\\d{3})?", message = "{administration.region.parent.wrong}") String parent,
		@Day String validFrom, @Day String validUntil) {

	RegionForm(@Nullable String code, @Nullable String nameZh, @Nullable String nameEn, @Nullable String parent,
			@Nullable String validFrom, @Nullable String validUntil) {
		this.code = line(code);
		this.nameZh = line(nameZh);
		this.nameEn = line(nameEn);
		this.parent = line(parent);
		this.validFrom = line(validFrom);
		this.validUntil = line(validUntil);
	}

	static RegionForm of(Region region) {
		return new RegionForm(region.code(), region.name().zh(), region.name().en(), region.parent(),
				(region.validFrom() != null) ? region.validFrom().toString() : "",
				(region.validUntil() != null) ? region.validUntil().toString() : "");
	}

	/**
	 * The region.
	 * @throws org.nianbao.agency.AgencyRefusedException if it can't lie there, or ends
	 * before it begins
	 */
	Region region() {
		return new Region(this.code, new LocalizedText(this.nameZh, this.nameEn.isEmpty() ? this.nameZh : this.nameEn),
				this.parent, Day.Validator.read(this.validFrom), Day.Validator.read(this.validUntil));
	}

	private static String line(@Nullable String text) {
		return (text != null) ? PlainText.line(text) : "";
	}

}
