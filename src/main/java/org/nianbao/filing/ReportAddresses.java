package org.nianbao.filing;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
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
		AgencyYear report = find(variable(request, Requires.AGENCY_CODE), variable(request, "year"))
			.orElseThrow(NotAtThisDeskException::new);
		return (parameter.getParameterType() == AgencyYear.class) ? report : open(report);
	}

	private Optional<AgencyYear> find(String agencyCode, String writtenYear) {
		if (!writtenYear.matches("\\d{4}") || !ReportYear.isPossible(Integer.parseInt(writtenYear))) {
			return Optional.empty();
		}
		ReportYear year = new ReportYear(Integer.parseInt(writtenYear));
		return this.agencies.find(agencyCode)
			.filter((agency) -> year.compareTo(this.season.newest(agency)) <= 0)
			.flatMap((agency) -> this.editions.ofYear(year).map((edition) -> {
				ReportKey key = new ReportKey(agency.code(), year, agency.mainScope());
				return new AgencyYear(agency, key, edition, this.reports.revisions(key),
						this.season.task(agency, year));
			}));
	}

	private OpenReport open(AgencyYear report) {
		if (!report.isBegun()) {
			throw new NotAtThisDeskException();
		}
		RevisionStatus newest = report.revisions().getLast();
		return new OpenReport(report.agency(), this.editions.require(newest.edition()), newest);
	}

	private static String variable(NativeWebRequest request, String name) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
				RequestAttributes.SCOPE_REQUEST);
		return (variables instanceof Map<?, ?> map && map.get(name) instanceof String value) ? value : "";
	}

}
