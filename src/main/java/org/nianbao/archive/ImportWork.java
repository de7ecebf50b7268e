package org.nianbao.archive;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.nianbao.account.Role;
import org.nianbao.archive.ImportedFile.Note;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ReportContent;
import org.nianbao.document.UnreadableDocumentException;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.ArchiveDesk;
import org.nianbao.report.ReportKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done with imports in the background, one document after another. Where an
 * instance was killed, another one goes on: a document is read anew, and taken over once
 * or not at all.
 */
@Component
class ImportWork {

	private static final Logger LOGGER = LoggerFactory.getLogger(ImportWork.class);

	private final Imports imports;

	private final DocumentReadings readings;

	private final ArchiveDesk archives;

	private final TransactionTemplate transaction;

	ImportWork(Imports imports, DocumentReadings readings, ArchiveDesk archives, TransactionTemplate transaction) {
		this.imports = imports;
		this.readings = readings;
		this.archives = archives;
		this.transaction = transaction;
	}

	/** Reads all documents that wait, and takes over those that were asked for. */
	void run(UUID id) {
		Optional<String> office = this.imports.office(id);
		if (office.isEmpty()) {
			return;
		}
		Optional<ImportedFile> waiting = this.imports.next(id, FileState.WAITING);
		while (waiting.isPresent()) {
			read(office.get(), waiting.get());
			waiting = this.imports.next(id, FileState.WAITING);
		}
		Optional<ImportedFile> taking = this.imports.next(id, FileState.TAKING);
		while (taking.isPresent()) {
			take(office.get(), taking.get());
			taking = this.imports.next(id, FileState.TAKING);
		}
	}

	private void read(String office, ImportedFile file) {
		try {
			this.imports.body(file).ifPresent((body) -> this.readings.read(office, file, body));
		}
		catch (DataAccessResourceFailureException ex) {
			// The database is away: the job is tried again.
			throw ex;
		}
		catch (RuntimeException ex) {
			LOGGER.error("Document {} of an import can't be read", file.id(), ex);
			this.imports.refuse(file, Note.of("archive.note.failed"));
		}
	}

	private void take(String office, ImportedFile file) {
		Optional<byte[]> body = this.imports.body(file);
		if (body.isEmpty()) {
			// Another instance was faster.
			return;
		}
		try {
			ReportContent content = this.readings.open(file, file.key(), body.get()).reading().content();
			if (!CanonicalForm.hash(content).equals(file.looked())) {
				this.imports.giveBack(file, Note.of("archive.note.changed"));
				return;
			}
			this.transaction.executeWithoutResult((status) -> take(office, file, content));
		}
		catch (ActRefusedException ex) {
			this.imports.giveBack(file, Note.of(ex.messageKey()));
		}
		catch (UnreadableDocumentException ex) {
			this.imports.giveBack(file, DocumentReadings.note(ex));
		}
		catch (DataAccessResourceFailureException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			LOGGER.error("Document {} of an import can't be taken over", file.id(), ex);
			this.imports.giveBack(file, Note.of("archive.note.failed"));
		}
	}

	private void take(String office, ImportedFile file, ReportContent content) {
		if (!this.imports.hold(file)) {
			return;
		}
		ReportKey key = Objects.requireNonNull(file.key());
		Actor actor = new Actor(Objects.requireNonNull(file.takenBy()), Objects.requireNonNull(file.takenByName()),
				Role.PUBLISHER.name(), office);
		switch (Objects.requireNonNull(file.takenAs())) {
			case ARCHIVE -> this.archives.bringIn(key, content, actor);
			case DRAFT -> this.archives.beginWith(key, content, actor);
		}
		this.imports.finish(file, FileState.TAKEN, null);
	}

}
