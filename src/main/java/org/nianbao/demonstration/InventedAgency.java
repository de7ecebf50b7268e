package org.nianbao.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * An agency that does not exist, as its file describes it.
 *
 * @param code its permanent code
 * @param region the code of its region
 * @param zh its Chinese name
 * @param en its English name
 * @param creditCode its unified social credit code
 * @param kind what kind of body it is
 * @param office whether it supervises others
 * @param mode who publishes the reports of those whom it supervises; null if it
 * supervises nobody
 * @param supervisingOffice the code of the office to which it files; null at the top
 * @param signOff whether a signer releases its reports
 * @param scope what its reports cover
 * @param firstYear the year of its first report
 * @param includes codes of the agencies whose figures its own include
 * @param writing how it writes; null if no report of it is on file
 * @param figures its usual figures
 * @param years what is special about each report, by year
 */
record InventedAgency(String code, String region, String zh, String en, String creditCode, String kind, boolean office,
		@Nullable String mode, @Nullable String supervisingOffice, boolean signOff, ReportScope scope, int firstYear,
		List<String> includes, @Nullable Writing writing, Figures figures, Map<Integer, YearNotes> years) {

	static final int FIRST_YEAR = 2019;

	static final int LAST_YEAR = 2025;

	@SuppressWarnings("NullAway") // Whatever the file leaves out arrives as null.
	InventedAgency {
		scope = (scope != null) ? scope : ReportScope.OWN;
		firstYear = (firstYear != 0) ? firstYear : FIRST_YEAR;
		includes = (includes != null) ? List.copyOf(includes) : List.of();
		figures = (figures != null) ? figures : Figures.NONE;
		years = (years != null) ? Map.copyOf(years) : Map.of();
	}

	/** Whether it is a government, whose reports say more than others. */
	boolean isGovernment() {
		return Set.of("GOVERNMENT", "TOWNSHIP").contains(this.kind);
	}

	/** What is special about the report of that year. */
	YearNotes notes(ReportYear year) {
		return this.years.getOrDefault(year.value(), YearNotes.NONE);
	}

	/** How far a report has come. */
	enum Stage {

		/** Nobody has begun it. */
		NOT_STARTED,

		/** It is edited. */
		DRAFT,

		/** Released by the signer. */
		RELEASED,

		/** Submitted. */
		SUBMITTED,

		/** Submitted and opened by a reviewer. */
		OPENED,

		/** Returned with a reason. */
		RETURNED,

		/** Accepted. */
		ACCEPTED,

		/** Published and, where there is a correction, published again. */
		PUBLISHED,

		/** Published, and its correction is edited. */
		IN_CORRECTION,

		/** Published and taken down. */
		TAKEN_DOWN

	}

	/**
	 * How an agency writes its reports.
	 *
	 * @param style the name of its style's file
	 * @param place its place among those who write in that style, from 0
	 * @param we how it calls itself
	 * @param area how it calls its area
	 * @param signature whether its reports are signed
	 * @param preface whether its reports have a preface
	 * @param documentNumber the pattern of its document numbers; empty if it has none
	 * @param indexNumber the pattern of its index numbers; empty if it has none
	 */
	record Writing(String style, int place, String we, String area, boolean signature, boolean preface,
			String documentNumber, String indexNumber) {

		@SuppressWarnings("NullAway")
		Writing {
			documentNumber = (documentNumber != null) ? documentNumber : "";
			indexNumber = (indexNumber != null) ? indexNumber : "";
		}

	}

	/**
	 * What an agency does in a usual year.
	 *
	 * @param requests requests received
	 * @param items items of licensing, services and enforcement that it has
	 * @param licensing decisions on licences
	 * @param otherServices decisions on other services
	 * @param penalties decisions on penalties
	 * @param compulsion decisions on compulsion
	 * @param documents normative documents in force
	 * @param rules rules in force
	 * @param fees fees, in 万元
	 * @param procurement items procured
	 * @param website items published on web sites
	 * @param media items published in social media
	 * @param disputes cases of reconsideration and litigation
	 * @param outcomes how often requests end so, where that is unusual for the agency
	 */
	record Figures(double requests, int items, double licensing, double otherServices, double penalties,
			double compulsion, int documents, int rules, double fees, double procurement, double website, double media,
			double disputes, Map<String, Double> outcomes) {

		static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

		@SuppressWarnings("NullAway")
		Figures {
			outcomes = (outcomes != null) ? Map.copyOf(outcomes) : Map.of();
		}

	}

	/**
	 * What is special about one report.
	 *
	 * @param highlight what was disclosed above all
	 * @param problem what went wrong
	 * @param measure what is done about it
	 * @param tableNotes notes under tables
	 * @param cellNotes notes beside numbers
	 * @param statedNone cells in which it is written that there is none
	 * @param revised how many of the documents made only revise another
	 * @param lapsed how many documents ended without being repealed
	 * @param charged the fee charged for requests; null if none was
	 * @param stage how far the report has come
	 * @param reason why it was returned or taken down; empty if it was not
	 * @param reasons why something is as it is although a rule asks, by the rule's code
	 * @param remarks what the office remarks on it, by the public form of the place
	 * @param blank where a draft is still blank: beginnings of cell codes, and sections
	 * @param correction the correction after publication; null if there was none
	 * @param copied the section that was copied from another report; null if none was
	 * @param amended by how much counts differ from those that follow from last year's
	 * report, by the code of the cell
	 * @param picture a picture in it; null if there is none
	 */
	record YearNotes(String highlight, String problem, String measure, Map<String, String> tableNotes,
			Map<String, String> cellNotes, List<String> statedNone, int revised, int lapsed, @Nullable Charged charged,
			Stage stage, String reason, Map<String, String> reasons, Map<String, String> remarks, List<String> blank,
			@Nullable Correction correction, @Nullable Copied copied, Map<String, Integer> amended,
			@Nullable Illustration picture) {

		static final YearNotes NONE = new YearNotes("", "", "", Map.of(), Map.of(), List.of(), 0, 0, null,
				Stage.PUBLISHED, "", Map.of(), Map.of(), List.of(), null, null, Map.of(), null);

		@SuppressWarnings("NullAway")
		YearNotes {
			tableNotes = (tableNotes != null) ? Map.copyOf(tableNotes) : Map.of();
			cellNotes = (cellNotes != null) ? Map.copyOf(cellNotes) : Map.of();
			statedNone = (statedNone != null) ? List.copyOf(statedNone) : List.of();
			stage = (stage != null) ? stage : Stage.PUBLISHED;
			reason = (reason != null) ? reason : "";
			reasons = (reasons != null) ? Map.copyOf(reasons) : Map.of();
			remarks = (remarks != null) ? new TreeMap<>(remarks) : new TreeMap<>();
			blank = (blank != null) ? List.copyOf(blank) : List.of();
			amended = (amended != null) ? Map.copyOf(amended) : Map.of();
		}

	}

	/**
	 * A fee for requests.
	 *
	 * @param applicants how many applicants paid
	 * @param requests for how many requests
	 * @param yuan how much, in 元
	 */
	record Charged(int applicants, int requests, int yuan) {
	}

	/**
	 * A section that was copied, with all that is in it.
	 *
	 * @param section the section's code
	 * @param agency the code of the agency from whose report
	 * @param year the year of that report
	 */
	record Copied(String section, String agency, int year) {
	}

	/**
	 * A picture in a text.
	 *
	 * @param section the code of the section at whose end it stands
	 * @param alternative what it shows, in words
	 * @param file the name of its file
	 */
	record Illustration(String section, String alternative, String file) {
	}

	/**
	 * A correction of a published report.
	 *
	 * @param cell the cell whose number was too small at first
	 * @param reason the reason that is published
	 */
	record Correction(String cell, String reason) {
	}

}
