package org.nianbao.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.Context;
import org.nianbao.check.Finding;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.NotUnderstood;
import org.nianbao.content.Reading.Placement;
import org.nianbao.document.DocumentHints;
import org.nianbao.document.DocumentReader;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The documents that people can download to try the checker and the import. */
class SampleDocumentsTests {

	private final Editions editions = TestEditions.official();

	private final DocumentReader reader = new DocumentReader(this.editions);

	@ParameterizedTest
	@CsvSource({ "sample-report-2020.md, 2019, 2020, 2021-01-13", "sample-report.md, 2021, 2025, 2026-01-14" })
	void areReportsOfTheAgencyThatHasNoneOnFile(String file, String edition, int year, LocalDate signed)
			throws IOException {
		Reading reading = read(file);
		assertThat(reading.agencyName()).isEqualTo("汀澜市科学技术局");
		assertThat(reading.content().edition()).isEqualTo(edition);
		assertThat(reading.content().year().value()).isEqualTo(year);
		assertThat(reading.content().signature().date()).isEqualTo(signed);
		assertThat(new DemonstrationFiles().agencies()).filteredOn((agency) -> agency.zh().equals(reading.agencyName()))
			.singleElement()
			.satisfies((agency) -> assertThat(agency.writing()).isNull());
	}

	@ParameterizedTest
	@CsvSource({ "sample-report-2020.md", "sample-report.md" })
	void areReadCompletelyExceptForOneRowThatTheFormDoesNotHave(String file) throws IOException {
		Reading reading = read(file);
		assertThat(reading.notUnderstood()).extracting(NotUnderstood::text).singleElement().asString().contains("行政检查");
		assertThat(reading.rows()).filteredOn((row) -> row.placed() != Placement.COMPLETE)
			.extracting((row) -> row.table() + '.' + row.row(), FoundRow::placed)
			.containsExactly(tuple("requests.carriedOut", Placement.INFERRED));
		Edition edition = this.editions.require(reading.content().edition());
		assertThat(edition.enteredCells()).allMatch((cell) -> reading.content().cell(cell).state() == CellState.NUMBER);
		assertThat(reading.content().cell("requests.carriedOut.naturalPerson")).isEqualTo(CellValue.of(1));
	}

	@Test
	void haveUnitsInCells() throws IOException {
		assertThat(read("sample-report-2020.md").content().cell("procurement.procurement.amount").counted())
			.contains(new BigDecimal("382614.50"));
		assertThat(read("sample-report.md").content().cell("fees.fees.amount").counted())
			.contains(new BigDecimal("0.35"));
	}

	@ParameterizedTest
	@CsvSource({ "sample-report-2020.md", "sample-report.md" })
	void canBeSubmittedAsTheyAre(String file) throws IOException {
		Reading reading = read(file);
		Edition edition = this.editions.require(reading.content().edition());
		List<Finding> findings = new Rulebook(this.editions).check(Subject.of(edition, reading, Context.NONE));
		assertThat(findings)
			.filteredOn((finding) -> finding.level() == FindingLevel.BLOCK || finding.level() == FindingLevel.EXPLAIN)
			.isEmpty();
	}

	private Reading read(String file) throws IOException {
		try (InputStream sample = Objects
			.requireNonNull(SampleDocumentsTests.class.getResourceAsStream("/static/samples/" + file))) {
			byte[] bytes = sample.readAllBytes();
			assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("汀澜市");
			return this.reader.read(bytes, DocumentHints.NONE.withFileName(file));
		}
	}

}
