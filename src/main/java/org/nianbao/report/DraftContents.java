package org.nianbao.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contents of revisions as they are edited: cells by section, texts by place. */
@Repository
class DraftContents {

	private final JdbcClient database;

	DraftContents(JdbcClient database) {
		this.database = database;
	}

	/** Lays out an empty content for a new revision. */
	void layOut(long revision, Edition edition, String title) {
		List<Section> tables = edition.sections().stream().filter((section) -> !section.isNarrative()).toList();
		this.database.sql("""
				INSERT INTO revision_section (revision_id, section, cells)
				SELECT :revision, unnest(CAST(:sections AS text[])), '{}'
				""")
			.param("revision", revision)
			.param("sections", tables.stream().map(Section::code).toArray(String[]::new))
			.update();
		this.database.sql("""
				INSERT INTO revision_text (revision_id, place, body)
				SELECT :revision, place, CASE place WHEN 'title' THEN :title ELSE '' END
				FROM unnest(CAST(:places AS text[])) AS place
				""")
			.param("revision", revision)
			.param("title", title)
			.param("places", TextPlace.of(edition).stream().map(TextPlace::name).toArray(String[]::new))
			.update();
	}

	/** Writes a content into a revision whose places are laid out and blank. */
	void write(long revision, Edition edition, ReportContent content) {
		for (Section section : edition.sections()) {
			if (!section.isNarrative()) {
				Map<String, CellValue> cells = new HashMap<>();
				section.tables()
					.stream()
					.flatMap((table) -> edition.cells(table).stream())
					.filter((cell) -> !cell.computed() && content.cell(cell).state() != CellState.NOT_FILLED)
					.forEach((cell) -> cells.put(cell.code(), content.cell(cell)));
				this.database.sql("""
						UPDATE revision_section SET cells = CAST(:cells AS jsonb)
						WHERE revision_id = :revision AND section = :section
						""")
					.param("cells", ContentJson.writeCells(cells))
					.param("revision", revision)
					.param("section", section.code())
					.update();
			}
		}
		for (TextPlace place : TextPlace.of(edition)) {
			this.database.sql("UPDATE revision_text SET body = :body WHERE revision_id = :revision AND place = :place")
				.param("body", place.in(content))
				.param("revision", revision)
				.param("place", place.name())
				.update();
		}
	}

	/** Copies a revision's content to a new revision. */
	void copy(long from, long to) {
		this.database.sql("""
				INSERT INTO revision_section (revision_id, section, cells)
				SELECT :to, section, cells FROM revision_section WHERE revision_id = :from
				""").param("from", from).param("to", to).update();
		this.database.sql("""
				INSERT INTO revision_text (revision_id, place, body)
				SELECT :to, place, body FROM revision_text WHERE revision_id = :from
				""").param("from", from).param("to", to).update();
	}

	/** Puts a revision's content together. */
	ReportContent assemble(long revision, ReportKey key, String edition) {
		Map<String, CellValue> cells = new HashMap<>();
		this.database.sql("SELECT cells FROM revision_section WHERE revision_id = :revision")
			.param("revision", revision)
			.query(String.class)
			.list()
			.forEach((section) -> cells.putAll(ContentJson.readCells(section)));
		Map<String, String> texts = new HashMap<>();
		this.database.sql("SELECT place, body FROM revision_text WHERE revision_id = :revision")
			.param("revision", revision)
			.query((row) -> {
				texts.put(row.getString("place"), row.getString("body"));
			});
		String date = text(texts, TextPlace.SIGNATURE_DATE);
		return new ReportContent(edition, key.year(), key.scope(), text(texts, TextPlace.TITLE),
				text(texts, TextPlace.DOCUMENT_NUMBER), text(texts, TextPlace.INDEX_NUMBER),
				text(texts, TextPlace.PREFACE), byCode(texts, "narrative:"), cells, byCode(texts, "note:"),
				new Signature(text(texts, TextPlace.SIGNATURE_AGENCY), date.isEmpty() ? null : LocalDate.parse(date)));
	}

	private static String text(Map<String, String> texts, TextPlace place) {
		return texts.getOrDefault(place.name(), "");
	}

	private static Map<String, String> byCode(Map<String, String> texts, String prefix) {
		Map<String, String> found = new HashMap<>();
		texts.forEach((place, text) -> {
			if (place.startsWith(prefix)) {
				found.put(place.substring(prefix.length()), text);
			}
		});
		return found;
	}

}
