package org.nianbao.document;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.document.UnreadableDocumentException.Reason;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A web page that was saved with its folder, packed into one file. */
class SavedFolderTests {

	private static final ReportYear YEAR = new ReportYear(2022);

	private final Editions editions = TestEditions.official();

	private final DocumentReader reader = new DocumentReader(this.editions);

	private final DocumentWriter writer = new DocumentWriter(this.editions);

	private final ReportContent content = content();

	@ParameterizedTest
	@CsvSource({ "年报.html, 年报_files", "年报.htm, 年报.files", "公开/2022 年报.HTML, 公开/2022 年报_文件",
			"index.shtml, index_files" })
	void readsThePageAlone(String page, String folder) throws IOException {
		byte[] html = html(StandardCharsets.UTF_8);
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put(folder + "/logo.png", new byte[] { 1, 2, 3 });
		files.put(folder + "/frame.html", "<p>一、总体情况</p><p>别的网页。</p>".getBytes(StandardCharsets.UTF_8));
		files.put(folder + "/style.css", "p { color: red }".getBytes(StandardCharsets.UTF_8));
		files.put(page, html);
		files.put("__MACOSX/._" + page, new byte[] { 0 });
		assertThat(this.reader.read(OfficeFiles.zipOfBytes(files), DocumentHints.NONE))
			.isEqualTo(this.reader.read(html, DocumentHints.NONE.withFileName(page)));
	}

	@Test
	void readsThePageInTheEncodingThatItNames() throws IOException {
		byte[] html = html(Charset.forName("GB18030"));
		ReportContent read = this.reader.read(OfficeFiles.zipOfBytes(Map.of("年报.html", html)), DocumentHints.NONE)
			.content();
		assertThat(read.narratives()).isEqualTo(this.content.narratives());
		assertThat(read.cells()).isEqualTo(this.content.cells());
	}

	@Test
	void readsNothingWhereItIsNotClearWhichPageIsMeant() throws IOException {
		byte[] html = html(StandardCharsets.UTF_8);
		for (Map<String, byte[]> files : List.of(Map.of("2021.html", html, "2022.html", html),
				Map.of("年报_files/年报.txt", html), Map.of("年报.html", html, "说明.docx", new byte[] { 1 }))) {
			assertThatExceptionOfType(UnreadableDocumentException.class).as(files.keySet().toString())
				.isThrownBy(() -> this.reader.read(OfficeFiles.zipOfBytes(files), DocumentHints.NONE))
				.matches((refusal) -> refusal.reason() == Reason.UNSUPPORTED);
		}
	}

	private byte[] html(Charset charset) {
		return ("<!DOCTYPE html><html><head><meta charset=\"" + charset.name() + "\"></head><body>"
				+ this.writer.portalPage(this.content, PictureSource.NONE) + "</body></html>")
			.getBytes(charset);
	}

	private ReportContent content() {
		Edition edition = this.editions.ofYear(YEAR).orElseThrow();
		return new ConsistentReports(edition, 5).next(YEAR);
	}

}
