package org.nianbao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
	void refusesOldWordFilesNamedAsThoseOfWps() throws IOException {
		assertThatExceptionOfType(UnreadableDocumentException.class)
			.isThrownBy(() -> this.reader.read(sample("word-97.doc"), DocumentHints.NONE.withFileName("年报.wps")))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.WPS));
	}

	@Test
	void refusesEncryptedFiles() throws IOException, GeneralSecurityException {
		assertThat(refusal(encrypted(docx(REPORT)))).isEqualTo(Reason.ENCRYPTED);
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			document.save(file);
			assertThat(refusal(file.toByteArray())).isEqualTo(Reason.ENCRYPTED);
		}
	}

	private static byte[] encrypted(byte[] file) throws IOException, GeneralSecurityException {
		try (POIFSFileSystem wrapping = new POIFSFileSystem();
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("password");
			try (OutputStream inside = encryptor.getDataStream(wrapping)) {
				inside.write(file);
			}
			wrapping.writeFilesystem(out);
			return out.toByteArray();
		}
	}

	@Test
	void refusesAPdfOfPicturesAndSaysWhatToDo() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream file = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.save(file);
			assertThat(refusal(file.toByteArray())).isEqualTo(Reason.NO_TEXT);
		}
	}

	@Test
	void refusesAPdfThatUnpacksWithoutEnd() {
		Deflater deflater = new Deflater();
		deflater.setInput(new byte[60 * 1024 * 1024]);
		deflater.finish();
		byte[] packed = new byte[1024 * 1024];
		int length = deflater.deflate(packed);
		deflater.end();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>stream\n".getBytes(StandardCharsets.US_ASCII));
		file.write(packed, 0, length);
		file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
		assertThat(refusal(file.toByteArray())).isEqualTo(Reason.BOMB);
	}

	@ParameterizedTest
	@ValueSource(strings = { "word.docx", "word-97.doc", "print.pdf", "sheet.xlsx", "sheet-97.xls", "web-page.mht" })
	void answersWhateverIsDamagedOrCutOff(String name) throws IOException {
		byte[] bytes = sample(name);
		for (int seed = 0; seed < 25; seed++) {
			Random random = new Random(seed);
			byte[] damaged = Arrays.copyOf(bytes, (seed % 2 == 0) ? bytes.length : random.nextInt(bytes.length));
			for (int i = random.nextInt(60); i > 0 && damaged.length > 0; i--) {
				damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
			}
			try {
				assertThat(this.reader.read(damaged, DocumentHints.NONE.withFileName(name)).content()).isNotNull();
			}
			catch (UnreadableDocumentException ex) {
				assertThat(ex.reason()).as("seed %d", seed).isNotEqualTo(Reason.TOO_SLOW);
			}
		}
	}

	private static byte[] sample(String name) throws IOException {
		return Files.readAllBytes(Path.of("src/test/resources/documents", name));
	}

	@Test
	void cutsOffAReadingThatHangs() throws InterruptedException {
		ReadingWorkers workers = new ReadingWorkers(1, 50, 50);
		CountDownLatch interrupted = new CountDownLatch(1);
		assertThatExceptionOfType(SourceRefusedException.class).isThrownBy(() -> workers.read(() -> {
			try {
				return new CountDownLatch(1).await(1, TimeUnit.HOURS);
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
