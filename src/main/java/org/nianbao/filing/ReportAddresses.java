package org.nianbao.filing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.format.Editions;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.ReportYear;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives handlers the report that their address names, as an {@link AgencyYear} or, where
 * it must have been begun, as an {@link OpenReport}. Whether the person may see it was
 * decided before. An address of no report, or of one that can't be begun yet, is answered
 * 404.
 */
@Component
class ReportAddresses implements HandlerMethodArgumentResolver {

	private final AgencyRegister agencies;

	private final Editions editions;

	private final ReportDesk reports;

	private final ReportSeason season;

	ReportAddresses(AgencyRegister agencies, Editions editions, ReportDesk reports, ReportSeason season) {
		this.agencies = agencies;
		this.editions = editions;
		this.reports = reports;
		this.season = season;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == AgencyYear.class || parameter.getParameterType() == OpenReport.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer page,
			NativeWebRequest request, @Nullable WebDataBinderFactory binding) {
		String agencyCode = variable(request, Requires.AGENCY_CODE);
		String year = variable(request, "year");
		if (!year.matches("\\d{4}") || !ReportYear.isPossible(Integer.parseInt(year))) {
			throw new NotAtThisDeskException();
		}
		ReportYear asked = new ReportYear(Integer.parseInt(year));
		Optional<Agency> agency = this.agencies.find(agencyCode);
		Optional<? extends Record> report = (parameter.getParameterType() == AgencyYear.class)
				? agency.flatMap((found) -> agencyYear(found, asked)) : agency.flatMap((found) -> open(found, asked));
		return report.orElseThrow(NotAtThisDeskException::new);
	}

	private Optional<AgencyYear> agencyYear(Agency agency, ReportYear year) {
		if (year.compareTo(this.season.newest(agency)) > 0) {
			return Optional.empty();
		}
		ReportKey key = new ReportKey(agency.code(), year, agency.mainScope());
		return this.editions.ofYear(year)
			.map((edition) -> new AgencyYear(agency, key, edition, this.reports.revisions(key),
					this.season.task(agency, year)));
	}

	/** What was begun can be opened, whatever the season: autosaves ask for no more. */
	private Optional<OpenReport> open(Agency agency, ReportYear year) {
		List<RevisionStatus> revisions = this.reports.revisions(new ReportKey(agency.code(), year, agency.mainScope()));
		return revisions.isEmpty() ? Optional.empty() : Optional
			.of(new OpenReport(agency, this.editions.require(revisions.getLast().edition()), revisions.getLast()));
	}

	private static String variable(NativeWebRequest request, String name) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		return (variables instanceof Map<?, ?> map && map.get(name) instanceof String value) ? value : "";
	}

}
