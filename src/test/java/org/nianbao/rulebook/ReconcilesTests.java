package org.nianbao.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.content.CellValue;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nianbao.report.ReportWalk.FILER;

@SpringBootTest
@Import(TestDatabase.class)
class ReconcilesTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Validator mvcValidator;

	private ReportWalk walk;

	private long revision;

	@BeforeEach
	void fillReport() {
		this.walk = new ReportWalk(this.application);
		this.revision = this.walk.filled(this.walk.newKey());
	}

	@AfterEach
	void forgetLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void leavesAReportAloneThatPasses() {
		assertThat(validate().getAllErrors()).isEmpty();
	}

	@Test
	void showsAColumnThatDoesNotReconcileAtItsCell() {
		String cell = "requests.received.research";
		CellValue before = this.walk.reports.content(this.revision).cell(cell);
		this.walk.editor.edit(this.revision, List.of(new CellEdit(cell, before, CellValue.of(88_888_888))), List.of(),
				FILER);
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		assertThat(validate().getFieldErrors("cells[" + cell + "]")).singleElement()
			.extracting(FieldError::getDefaultMessage)
			.asString()
			.contains("科研机构", "勾稽关系不符");
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(validate().getFieldErrors("cells[" + cell + "]")).singleElement()
			.extracting(FieldError::getDefaultMessage)
			.asString()
			.contains("do not reconcile");
	}

	@Test
	void showsAnEmptyNarrativeAtItsSection() {
		String text = this.walk.reports.content(this.revision).narrative("problems");
		this.walk.editor.edit(this.revision, List.of(), List.of(TextEdit.of(TextPlace.narrative("problems"), text, "")),
				FILER);
		assertThat(validate().getFieldErrors()).extracting(FieldError::getField).containsExactly("sections[problems]");
	}

	@Test
	void showsOneErrorForAllBlankCellsOfATable() {
		long empty = this.walk.begun(this.walk.newKey());
		BindingResult errors = validate(new Form(empty, UUID.randomUUID()));
		assertThat(errors.getFieldErrors()).extracting(FieldError::getField)
			.contains("cells[requests.received.naturalPerson]")
			.hasSizeLessThan(20);
	}

	@Test
	void takesBracesInAMessageForWhatTheyAre() {
		String cell = "fees.fees.amount";
		CellValue before = this.walk.reports.content(this.revision).cell(cell);
		this.walk.editor.edit(this.revision,
				List.of(new CellEdit(cell, before, new CellValue.Unreadable("${1+1}{x}\\"))), List.of(), FILER);
		assertThat(validate().getFieldErrors("cells[" + cell + "]")).isNotEmpty()
			.allSatisfy((error) -> assertThat(error.getDefaultMessage()).contains("${1+1}{x}\\"));
	}

	private BindingResult validate() {
		return validate(new Form(this.revision, UUID.randomUUID()));
	}

	private BindingResult validate(Form form) {
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		this.mvcValidator.validate(form, errors);
		return errors;
	}

	/** A form as the filing desk has one. */
	@Reconciles
	public record Form(long revision, @NotNull UUID key) implements ReportSubmission {
	}

}
