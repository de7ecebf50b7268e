package org.nianbao.archive;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what an address names; what is none of the office's is answered 404. */
@Component
class ImportPages {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final Imports imports;

	ImportPages(Imports imports) {
		this.imports = imports;
	}

	/**
	 * The import of that number at that office.
	 * @throws ResponseStatusException 404 if there is none
	 */
	ReportImport require(String office, String id) {
		return Optional.of(id)
			.filter(ID.asMatchPredicate())
			.flatMap((known) -> this.imports.find(office, UUID.fromString(known)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * A document of an import.
	 * @throws ResponseStatusException 404 if there is none
	 */
	ImportedFile require(ReportImport found, int number) {
		return this.imports.file(found.id(), number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
