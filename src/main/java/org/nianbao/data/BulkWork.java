package org.nianbao.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.nianbao.publication.CatalogueEntry;
import org.nianbao.publication.PublishedCatalogue;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.SheetWriter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the files of whole years anew where what is published has changed. */
@Component
class BulkWork {

	private static final List<String> KINDS = List.of("csv", "jsonl");

	/** So many files are made of each year. */
	private static final int FILES = KINDS.size() * BulkTable.values().length;

	private static final int REPORTS_AT_ONCE = 200;

	private static final int PART = 1024 * 1024;

	private final JdbcClient database;

	private final PublishedCatalogue catalogue;

	private final ReportItems items;

	private final ReportTable figures;

	private final ReportTexts texts;

	private final JsonMapper json;

	private final Clock clock;

	private final TransactionTemplate writing;

	/** One state of what is published, from the first report to the last. */
	private final TransactionTemplate reading;

	BulkWork(JdbcClient database, PublishedCatalogue catalogue, ReportItems items, ReportTable figures,
			ReportTexts texts, JsonMapper json, Clock clock, PlatformTransactionManager transactions) {
		this.database = database;
		this.catalogue = catalogue;
		this.items = items;
		this.figures = figures;
		this.texts = texts;
		this.json = json;
		this.clock = clock;
		this.writing = new TransactionTemplate(transactions);
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** Makes what is to be made. */
	void work() {
		for (int year : changed()) {
			for (BulkTable table : BulkTable.values()) {
				KINDS.forEach((kind) -> make(year, table, kind));
			}
		}
	}

	private List<Integer> changed() {
		return this.database
			.sql("""
					SELECT year FROM (
					  SELECT coalesce(c.year, f.year) AS year FROM
					    (SELECT year, count(*) AS reports, max(publication_id) AS last FROM current_publication GROUP BY year) c
					    FULL JOIN bulk_file f ON f.year = c.year AND f.reports = c.reports AND f.last_publication = c.last
					  GROUP BY 1 HAVING count(f.id) < :files OR count(c.year) < :files) changed ORDER BY year
					""")
			.param("files", FILES)
			.query(Integer.class)
			.list();
	}

	private void make(int year, BulkTable table, String kind) {
		Path file = temporary();
		try {
			Made made = this.reading.execute((status) -> write(year, table, kind, file));
			if (made != null) {
				this.writing.executeWithoutResult((status) -> keep(year, table, kind, file, made));
			}
		}
		finally {
			delete(file);
		}
	}

	private Made write(int year, BulkTable table, String kind, Path file) {
		int reports = 0;
		long last = 0;
		try (Writer writer = new BufferedWriter(new OutputStreamWriter(compressed(file), StandardCharsets.UTF_8))) {
			ReportKey after = null;
			List<CatalogueEntry> some;
			do {
				some = this.catalogue.ofYear(new ReportYear(year), after, REPORTS_AT_ONCE);
				write(table, kind, some, reports == 0, writer);
				reports += some.size();
				for (CatalogueEntry entry : some) {
					last = Math.max(last, entry.publication());
					after = entry.key();
				}
			}
			while (some.size() == REPORTS_AT_ONCE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Made(reports, last);
	}

	private void write(BulkTable table, String kind, List<CatalogueEntry> some, boolean first, Writer writer)
			throws IOException {
		boolean texts = table == BulkTable.TEXTS;
		if (kind.equals("csv")) {
			SheetWriter.csv(texts ? DirectoryItems.table(table.code(), ReportTexts.FIELDS, this.texts.of(some))
					: this.figures.of(some), first, writer);
			return;
		}
		for (Object item : texts ? this.texts.of(some) : this.items.of(some, this.items.allCells()).values()) {
			writer.write(this.json.writeValueAsString(item));
			writer.write('\n');
		}
	}

	private void keep(int year, BulkTable table, String kind, Path file, Made made) {
		this.database.sql("DELETE FROM bulk_file WHERE year = :year AND holds = :holds AND kind = :kind")
			.param("year", year)
			.param("holds", table.code())
			.param("kind", kind)
			.update();
		if (made.reports() == 0) {
			return;
		}
		long id = this.database.sql("""
				INSERT INTO bulk_file (year, holds, kind, reports, last_publication, size, sha256, made_at)
				VALUES (:year, :holds, :kind, :reports, :last, :size, '', :at) RETURNING id
				""")
			.param("year", year)
			.param("holds", table.code())
			.param("kind", kind)
			.param("reports", made.reports())
			.param("last", made.lastPublication())
			.param("size", file.toFile().length())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		this.database.sql("UPDATE bulk_file SET sha256 = :hash WHERE id = :id")
			.param("hash", keepParts(id, file))
			.param("id", id)
			.update();
	}

	/** Keeps the parts; gives the hash of the whole. */
	private String keepParts(long id, Path file) {
		try (DigestInputStream whole = new DigestInputStream(Files.newInputStream(file), sha256())) {
			byte[] part = whole.readNBytes(PART);
			for (int number = 0; part.length > 0; number++) {
				this.database.sql("INSERT INTO bulk_part (file_id, number, body) VALUES (:file, :number, :body)")
					.param("file", id)
					.param("number", number)
					.param("body", part)
					.update();
				part = whole.readNBytes(PART);
			}
			return HexFormat.of().formatHex(whole.getMessageDigest().digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static OutputStream compressed(Path file) throws IOException {
		return new GZIPOutputStream(Files.newOutputStream(file), PART / 16);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Path temporary() {
		try {
			return Files.createTempFile("nianbao", ".gz");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a file was made of. */
	private record Made(int reports, long lastPublication) {
	}

}
