package org.nianbao.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.archive.ImportedFile.Note;
import org.nianbao.check.Finding;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.DocumentReader;
import org.nianbao.document.ReadDocument;
import org.nianbao.document.UnreadableDocumentException;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Component;

/** Reads the documents of an import, and tells whose reports they are. */
@Component
class DocumentReadings {

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");

	private final DocumentReader reader;

	private final Rulebook rulebook;

	private final ReportChecks checks;

	private final ReportDesk reports;

	private final Editions editions;

	private final OfficeAgencies agencies;

	private final Imports imports;

	DocumentReadings(DocumentReader reader, Rulebook rulebook, ReportChecks checks, ReportDesk reports,
			Editions editions, OfficeAgencies agencies, Imports imports) {
		this.reader = reader;
		this.rulebook = rulebook;
		this.checks = checks;
		this.reports = reports;
		this.editions = editions;
		this.agencies = agencies;
		this.imports = imports;
	}

	/** Reads a document for the first time and keeps what was told from it. */
	void read(String office, ImportedFile file, byte[] body) {
		try {
			Reading reading = this.reader.read(body, DocumentHints.NONE.withFileName(file.name()));
			Optional<Agency> agency = this.agencies.named(office, reading.agencyName(), file.name());
			ReportYear year = (reading.foundYear() != null) ? reading.foundYear() : yearIn(file.name());
			settle(file, body, reading.agencyName(), agency.orElse(null), year,
					agency.map(Agency::mainScope).orElse(null));
		}
		catch (UnreadableDocumentException ex) {
			this.imports.refuse(file, note(ex));
		}
	}

	/**
	 * Settles by hand what a document is the report of.
	 * @throws UnreadableDocumentException if there is no edition for the year
	 */
	void settle(ImportedFile file, Agency agency, ReportYear year, ReportScope scope) {
		settle(file, this.imports.body(file).orElseThrow(), file.foundName(), agency, year, scope);
	}

	private void settle(ImportedFile file, byte[] body, String foundName, @Nullable Agency agency,
			@Nullable ReportYear year, @Nullable ReportScope scope) {
		if (agency == null || year == null || scope == null) {
			Note note = (agency != null) ? Note.of("archive.note.noYear") : foundName.isEmpty()
					? Note.of("archive.note.noAgency") : Note.of("archive.note.notYours", foundName);
			this.imports.read(file, foundName, (agency != null) ? agency.code() : null, year, scope, 0, 0, note);
			return;
		}
		ReportKey key = new ReportKey(agency.code(), year, scope);
		Reading reading = this.reader.read(body, hints(file, key));
		Note note = !fits(reading.content()) ? Note.of("archive.note.tooLong")
				: this.reports.revisions(key).isEmpty() ? null : Note.of("report.refused.ALREADY_BEGUN");
		this.imports.read(file, foundName, key.agency(), year, scope, count(findings(key, reading)),
				reading.notUnderstood().size(), note);
	}

	/** What can't be decided is nothing that was found. */
	private static int count(List<Finding> findings) {
		return (int) findings.stream().filter((finding) -> finding.level() != FindingLevel.NOTE).count();
	}

	/**
	 * Opens a document as the report that it was settled to be.
	 * @throws UnreadableDocumentException if it can't be read now
	 */
	ReadDocument open(ImportedFile file, @Nullable ReportKey key) {
		return open(file, key, this.imports.body(file).orElseThrow());
	}

	/** The same of a document that was loaded. */
	ReadDocument open(ImportedFile file, @Nullable ReportKey key, byte[] body) {
		return this.reader.open(body, (key != null) ? hints(file, key) : DocumentHints.NONE.withFileName(file.name()));
	}

	/** What the rules find in a report that was published before: nothing blocks. */
	List<Finding> findings(ReportKey key, Reading reading) {
		return this.rulebook.check(Subject.of(edition(reading.content()), reading,
				this.checks.context(key, reading.content()).asArchive()));
	}

	Edition edition(ReportContent content) {
		return this.editions.require(content.edition());
	}

	/** Whether each text fits where a report keeps it. */
	boolean fits(ReportContent content) {
		return TextPlace.of(edition(content))
			.stream()
			.allMatch((place) -> place.in(content)
				.length() <= (place.kind().hasParagraphs() ? TextEdit.LONGEST_TEXT : TextEdit.LONGEST_LINE));
	}

	private static DocumentHints hints(ImportedFile file, ReportKey key) {
		return DocumentHints.NONE.withFileName(file.name()).withYear(key.year()).withScope(key.scope());
	}

	static Note note(UnreadableDocumentException ex) {
		List<String> arguments = Arrays.stream(ex.getArguments()).map(String::valueOf).toList();
		return new Note(ex.getCodes()[0], arguments);
	}

	private static @Nullable ReportYear yearIn(String name) {
		Matcher year = YEAR.matcher(name);
		if (!year.find()) {
			return null;
		}
		int found = Integer.parseInt(year.group(1));
		return ReportYear.isPossible(found) ? new ReportYear(found) : null;
	}

}
