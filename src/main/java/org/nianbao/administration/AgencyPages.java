package org.nianbao.administration;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.ContactBook;
import org.nianbao.agency.RegionRegister;
import org.nianbao.agency.Succession;
import org.nianbao.agency.Successions;
import org.nianbao.shared.ReportScope;
import org.nianbao.web.FormError;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of one agency show, and what their forms may name. */
@Component
class AgencyPages {

	/** What a new agency's form builds upon. */
	static final AgencyDetails UNSETTLED = AgencyDetails.of(AgencyKind.DEPARTMENT, null);

	private final Area area;

	private final AgencyRegister agencies;

	private final RegionRegister regions;

	private final ContactBook contacts;

	private final Successions successions;

	private final FormErrors formErrors;

	AgencyPages(Area area, AgencyRegister agencies, RegionRegister regions, ContactBook contacts,
			Successions successions, FormErrors formErrors) {
		this.area = area;
		this.agencies = agencies;
		this.regions = regions;
		this.contacts = contacts;
		this.successions = successions;
		this.formErrors = formErrors;
	}

	/** The agency with all that is known of it. */
	String agency(Agency office, Agency agency, Model model) {
		List<Succession> noted = this.successions.of(agency.code());
		Set<String> named = new HashSet<>(this.agencies.copyOffices(agency.code()));
		model.addAttribute("copies", new TreeSet<>(named));
		agency.supervisingOffice().ifPresent(named::add);
		noted.forEach((succession) -> named.addAll(Set.of(succession.predecessor(), succession.successor())));
		model.addAttribute("office", office);
		model.addAttribute("agency", agency);
		model.addAttribute("region", this.regions.find(agency.region()).orElse(null));
		model.addAttribute("formerNames", this.agencies.formerNames(agency.code()));
		model.addAttribute("contact", this.contacts.of(agency.code()));
		model.addAttribute("successors",
				noted.stream().filter((succession) -> succession.predecessor().equals(agency.code())).toList());
		model.addAttribute("predecessors",
				noted.stream().filter((succession) -> succession.successor().equals(agency.code())).toList());
		model.addAttribute("named", named(named));
		return "administration/agency";
	}

	private Map<String, Agency> named(Set<String> codes) {
		return this.agencies.ofCodes(codes).stream().collect(Collectors.toMap(Agency::code, Function.identity()));
	}

	/** The form of an agency; of a new one where it is null. */
	String details(Agency office, @Nullable Agency agency, AgencyForm form, List<FormError> errors, Model model) {
		model.addAttribute("office", office);
		model.addAttribute("agency", agency);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		model.addAttribute("kinds", AgencyKind.values());
		model.addAttribute("scopes", ReportScope.values());
		model.addAttribute("regions", this.regions.ofCodes(this.regions.codesWithin(office.region())));
		Set<String> below = this.agencies.codesBelow(Set.of(office.code()));
		model.addAttribute("offices",
				this.agencies.allOffices().stream().filter((each) -> below.contains(each.code())).toList());
		return "administration/agency-details";
	}

	String name(Agency office, Agency agency, NameForm form, List<FormError> errors, Model model) {
		model.addAttribute("office", office);
		model.addAttribute("agency", agency);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		return "administration/agency-name";
	}

	String end(Agency office, Agency agency, EndForm form, List<FormError> errors, Model model) {
		model.addAttribute("office", office);
		model.addAttribute("agency", agency);
		model.addAttribute("form", form);
		model.addAttribute("errors", errors);
		return "administration/agency-end";
	}

	/** Sets the answer's status where something is wrong. */
	List<FormError> refused(List<FormError> errors, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return errors;
	}

	/**
	 * What of a form lies outside of the area: a region, or an office to which the agency
	 * would file. Without code of any kind an agency can't be told from another.
	 */
	List<FormError> outside(Agency office, @Nullable Agency agency, AgencyForm form, Locale locale) {
		if (form.creditCode().isEmpty() && form.ownCode().isEmpty()) {
			return this.formErrors.at("creditCode", "administration.agency.noCode", locale);
		}
		if (agency == null && !this.area.hasRegion(office, form.region())) {
			return this.formErrors.at("region", "administration.agency.region.outside", locale);
		}
		boolean top = agency != null && agency.code().equals(office.code());
		Set<String> offices = this.agencies.allOffices().stream().map(Agency::code).collect(Collectors.toSet());
		if (!offices.containsAll(WrittenCodes.of(form.copies()))) {
			return this.formErrors.at("copies", "administration.agency.copies.unknown", locale);
		}
		boolean inside = top ? form.office().isEmpty()
				: this.agencies.codesBelow(Set.of(office.code())).contains(form.office());
		return inside ? List.of() : this.formErrors.at("office", "administration.agency.office.outside", locale);
	}

	/** What agencies a form names that the office does not look after. */
	List<FormError> unknown(Agency office, EndForm form, Locale locale) {
		Set<String> below = this.agencies.codesBelow(Set.of(office.code()));
		if (!below.containsAll(WrittenCodes.of(form.successors()))) {
			return this.formErrors.at("successors", "administration.end.unknown", locale);
		}
		return below.containsAll(WrittenCodes.of(form.merged())) ? List.of()
				: this.formErrors.at("merged", "administration.end.unknown", locale);
	}

}
