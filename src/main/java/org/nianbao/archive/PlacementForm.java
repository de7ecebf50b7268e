package org.nianbao.archive;

import java.util.Optional;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * What a document is the report of, as somebody says it.
 *
 * @param agency the code of the agency
 * @param year the report year in four digits
 * @param scope the public name of the scope
 */
record PlacementForm(@Size(max = 13) String agency, @Size(max = 10) String year, @Size(max = 10) String scope) {

	PlacementForm(@Nullable String agency, @Nullable String year, @Nullable String scope) {
		this.agency = (agency != null) ? agency : "";
		this.year = (year != null) ? year.strip() : "";
		this.scope = (scope != null) ? scope : "";
	}

	Optional<ReportYear> reportYear() {
		return Optional.of(this.year)
			.filter((written) -> written.matches("\\d{4}"))
			.map(Integer::valueOf)
			.filter(ReportYear::isPossible)
			.map(ReportYear::new);
	}

	Optional<ReportScope> reportScope() {
		return ReportScope.ofCode(this.scope);
	}

}
