package org.nianbao.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.nianbao.document.UnreadableDocumentException.Reason;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nianbao.document.OfficeFiles.docx;
import static org.nianbao.document.OfficeFiles.paragraph;

/** Files that are refused say why, whatever they are called. */
class RefusedFileTests {

	private static final String REPORT = paragraph("青石县水务局2023年政府信息公开工作年度报告") + paragraph("一、总体情况") + paragraph("略。")
			+ paragraph("六、其他需要报告的事项") + paragraph("无。");

	private final DocumentReader reader = new DocumentReader(TestEditions.official());

	@Test
	void readsAWordDocumentWhateverItIsCalled() {
		for (String name : new String[] { "x.docx", "x.pdf", "x.txt", "x.wps", "x" }) {
			assertThat(this.reader.read(docx(REPORT), DocumentHints.NONE.withFileName(name)).content().title())
				.isEqualTo("青石县水务局2023年政府信息公开工作年度报告");
		}
	}

	@Test
	void refusesMacros() {
		assertThat(refusal(docx(REPORT, Map.of("word/vbaProject.bin", "x")))).isEqualTo(Reason.MACROS);
	}

	@Test
	void refusesADocumentType() {
		byte[] file = OfficeFiles.zip(Map.of("word/document.xml",
				"<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"http://127.0.0.1:1/\">]><d>&e;</d>"));
		assertThat(refusal(file)).isEqualTo(Reason.DTD);
	}

	@Test
	void refusesABomb() {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("word/document.xml", new byte[101 * 1024 * 1024]);
		assertThat(refusal(OfficeFiles.zipOfBytes(parts))).isEqualTo(Reason.BOMB);
	}

	@Test
	void refusesMorePartsThanAnyReportHas() {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		for (int i = 0; i < 3000; i++) {
			parts.put("word/" + i, new byte[0]);
		}
		assertThat(refusal(OfficeFiles.zipOfBytes(parts))).isEqualTo(Reason.BOMB);
	}

	@Test
	void refusesWhatIsCutOff() {
		byte[] file = docx(REPORT.repeat(20));
		assertThat(refusal(Arrays.copyOf(file, file.length / 2))).isEqualTo(Reason.DAMAGED);
	}

	@Test
	void refusesEndlessNesting() {
		assertThat(refusal(docx("<w:tbl><w:tr><w:tc>".repeat(5000)))).isEqualTo(Reason.DAMAGED);
	}

	@Test
	void refusesOtherZipFiles() {
		assertThat(refusal(OfficeFiles.zip(Map.of("a.txt", "a")))).isEqualTo(Reason.UNSUPPORTED);
	}

	@Test
	void advisesToSaveAnOldWpsFileAsDocx() {
		byte[] file = new byte[2000];
		Arrays.fill(file, (byte) 1);
		assertThatExceptionOfType(UnreadableDocumentException.class)
			.isThrownBy(() -> this.reader.read(file, DocumentHints.NONE.withFileName("年报.WPS")))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.WPS));
	}

	@Test
	void cutsOffAReadingThatHangs() throws InterruptedException {
		ReadingWorkers workers = new ReadingWorkers(1, 50, 50);
		CountDownLatch interrupted = new CountDownLatch(1);
		assertThatExceptionOfType(SourceRefusedException.class).isThrownBy(() -> workers.read(() -> {
			try {
				return new CountDownLatch(1).await(1, java.util.concurrent.TimeUnit.HOURS);
			}
			catch (InterruptedException ex) {
				interrupted.countDown();
				throw ex;
			}
		})).satisfies((ex) -> assertThat(ex.why()).isEqualTo(Why.TOO_SLOW));
		interrupted.await();
	}

	@Test
	void refusesFurtherReadingsWhileAllPlacesAreTaken() {
		ReadingWorkers workers = new ReadingWorkers(1, 50, 50);
		CountDownLatch end = new CountDownLatch(1);
		assertThatExceptionOfType(SourceRefusedException.class).isThrownBy(() -> workers.read(() -> {
			while (end.getCount() > 0) {
				Thread.onSpinWait();
			}
			return "";
		})).satisfies((ex) -> assertThat(ex.why()).isEqualTo(Why.TOO_SLOW));
		assertThatExceptionOfType(SourceRefusedException.class).isThrownBy(() -> workers.read(() -> ""))
			.satisfies((ex) -> assertThat(ex.why()).isEqualTo(Why.BUSY));
		end.countDown();
	}

	@Test
	void goesOnAfterAReadingThatFailed() throws SourceRefusedException {
		ReadingWorkers workers = new ReadingWorkers(1, 10_000, 10_000);
		assertThatExceptionOfType(SourceRefusedException.class).isThrownBy(() -> workers.read(() -> {
			throw new StackOverflowError();
		})).satisfies((ex) -> assertThat(ex.why()).isEqualTo(Why.BOMB));
		assertThat(workers.read(() -> "read")).isEqualTo("read");
	}

	private Reason refusal(byte[] file) {
		return assertThatExceptionOfType(UnreadableDocumentException.class)
			.isThrownBy(() -> this.reader.read(file, DocumentHints.NONE.withFileName("x.docx")))
			.actual()
			.reason();
	}

}
