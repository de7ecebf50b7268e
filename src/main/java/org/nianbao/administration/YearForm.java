package org.nianbao.administration;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.shared.ReportYear;

/**
 * What an office decides for a year.
 *
 * @param submissionDate the last day of submission
 * @param reviewDate the last day of review
 * @param publicationDate the last day of publication
 * @param mode who publishes, and when
 */
@DatesInOrder
record YearForm(@NotBlank(message = "{administration.year.date.missing}") @Day String submissionDate,
		@NotBlank(message = "{administration.year.date.missing}") @Day String reviewDate,
		@NotBlank(message = "{administration.year.date.missing}") @Day String publicationDate,
		@NotNull(message = "{administration.year.mode.missing}") @Nullable PublicationMode mode) {

	YearForm(@Nullable String submissionDate, @Nullable String reviewDate, @Nullable String publicationDate,
			@Nullable PublicationMode mode) {
		this.submissionDate = (submissionDate != null) ? submissionDate.strip() : "";
		this.reviewDate = (reviewDate != null) ? reviewDate.strip() : "";
		this.publicationDate = (publicationDate != null) ? publicationDate.strip() : "";
		this.mode = mode;
	}

	static YearForm of(OfficeYear decided) {
		return new YearForm(decided.submissionDate().toString(), decided.reviewDate().toString(),
				decided.publicationDate().toString(), decided.mode());
	}

	/** What is decided, once the form is valid. */
	OfficeYear decided(String office, ReportYear year) {
		return new OfficeYear(office, year, Objects.requireNonNull(Day.Validator.read(this.submissionDate)),
				Objects.requireNonNull(Day.Validator.read(this.reviewDate)),
				Objects.requireNonNull(Day.Validator.read(this.publicationDate)), Objects.requireNonNull(this.mode));
	}

}
