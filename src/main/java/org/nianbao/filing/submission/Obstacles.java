package org.nianbao.filing.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.filing.DeskAddresses;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Refusal;
import org.nianbao.web.AskedReason;

import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.SmartValidator;

/** Tells what keeps a report from being submitted, each with the place to mend it. */
@Component
class Obstacles {

	private static final Pattern FIELD = Pattern.compile("(cells|sections|reasons)\\[(.+)]");

	private static final Pattern SECTION = Pattern.compile("([^:.]+):\\d+");

	private final SmartValidator validator;

	Obstacles(SmartValidator validator) {
		this.validator = validator;
	}

	/**
	 * What the rulebook has against the submission as things stand, in the order of the
	 * report, which a validator does not keep; empty if nothing.
	 */
	List<Obstacle> of(SubmissionForm form, DeskAddresses addresses) {
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		this.validator.validate(form, errors);
		List<String> order = places(addresses.edition());
		return errors.getAllErrors()
			.stream()
			.sorted(Comparator.comparing(Obstacles::asksForReason)
				.thenComparingInt((error) -> order.indexOf(place(error))))
			.map((error) -> new Obstacle(address(error, addresses), String.valueOf(error.getDefaultMessage())))
			.toList();
	}

	/** The codes of all sections and cells as they follow each other. */
	private static List<String> places(Edition edition) {
		List<String> places = new ArrayList<>();
		for (Section section : edition.sections()) {
			places.add(section.code());
			section.tables().forEach((table) -> places.addAll(table.cellCodes()));
		}
		return places;
	}

	/** The code of the cell or section at which an error is; empty for the report. */
	private static String place(ObjectError error) {
		Matcher field = FIELD.matcher((error instanceof FieldError fault) ? fault.getField() : "");
		return field.matches() ? field.group(2) : "";
	}

	private static boolean asksForReason(ObjectError error) {
		return error instanceof FieldError fault && fault.getField().startsWith("reasons[");
	}

	/** What the gate had against it when it was submitted. */
	static List<Obstacle> of(List<Refusal> refusals, DeskAddresses addresses, Locale locale) {
		return refusals.stream()
			.map((refusal) -> new Obstacle(address(refusal, addresses), refusal.message().in(locale)))
			.toList();
	}

	private static String address(Refusal refusal, DeskAddresses addresses) {
		About unexplained = refusal.unexplained();
		return (unexplained != null) ? reason(unexplained.key()) : address(refusal.place(), addresses);
	}

	/** The reason is asked for on the same page. */
	private static String reason(String key) {
		return '#' + AskedReason.id(key);
	}

	private static String address(ObjectError error, DeskAddresses addresses) {
		String place = place(error);
		if (asksForReason(error)) {
			return reason(place);
		}
		return place.isEmpty() ? addresses.base() : addresses.ofPlace(place);
	}

	private static String address(String place, DeskAddresses addresses) {
		Matcher section = SECTION.matcher(place);
		return addresses.ofPlace(section.matches() ? section.group(1) : place);
	}

}
