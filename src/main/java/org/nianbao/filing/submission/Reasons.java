package org.nianbao.filing.submission;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.content.PlainText;
import org.nianbao.filing.OpenReport;
import org.nianbao.history.Actor;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Explanations;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.web.AskedReason;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks for the reasons of findings that need one, and keeps what is answered. */
@Component
class Reasons {

	private final Explanations explanations;

	private final ReportChecks checks;

	private final MessageSource messages;

	Reasons(Explanations explanations, ReportChecks checks, MessageSource messages) {
		this.explanations = explanations;
		this.checks = checks;
		this.messages = messages;
	}

	/**
	 * Keeps reasons as they were typed; those that are none are left out. What is not
	 * asked about any more, and what came too late, is left aside.
	 * @return what is wrong with the texts that can't be kept, by key
	 */
	Map<String, String> keep(OpenReport report, ReasonsForm typed, Actor actor, Locale locale) {
		Map<About, String> kept = new LinkedHashMap<>();
		Map<String, String> faults = new HashMap<>();
		for (Finding finding : this.checks.preCheck(report.revision())) {
			About about = ReportChecks.about(finding);
			String text = PlainText.paragraphs(typed.reasons().getOrDefault(about.key(), ""));
			if (finding.level() != FindingLevel.EXPLAIN || text.isEmpty()) {
				continue;
			}
			if (Explanation.isReason(text)) {
				kept.put(about, text);
			}
			else {
				faults.put(about.key(), this.messages.getMessage("filing.carried.tooShort",
						new Object[] { Explanation.SHORTEST, Explanation.LONGEST }, locale));
			}
		}
		if (!kept.isEmpty()) {
			this.explanations.explain(report.revision(), kept, actor);
		}
		return faults;
	}

	/**
	 * What is asked beside the findings of a report.
	 * @param typed what was typed and could not be kept
	 * @param faults what is wrong with it, by key
	 * @param editable whether reasons can be typed
	 */
	Function<Finding, @Nullable AskedReason> asked(OpenReport report, ReasonsForm typed, Map<String, String> faults,
			boolean editable) {
		Map<About, Explanation> given = this.explanations.of(report.key());
		Set<About> asked = new HashSet<>();
		return (finding) -> {
			About about = ReportChecks.about(finding);
			if (finding.level() != FindingLevel.EXPLAIN || !asked.add(about)) {
				return null;
			}
			Explanation explanation = given.get(about);
			String fault = faults.get(about.key());
			String text = (fault != null) ? typed.reasons().getOrDefault(about.key(), "")
					: ((explanation != null) ? explanation.reason() : "");
			return new AskedReason(about.key(), text, fault, editable);
		};
	}

	/** What the summary on top of a page says of reasons that can't be kept. */
	static List<Obstacle> obstacles(Map<String, String> faults) {
		return faults.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((fault) -> new Obstacle('#' + AskedReason.id(fault.getKey()), fault.getValue()))
			.toList();
	}

}
