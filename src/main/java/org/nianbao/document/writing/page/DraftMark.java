package org.nianbao.document.writing.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * 草稿 across a page, behind its text. It is drawn and not written, so that the text of the
 * page stays what the report says.
 */
final class DraftMark {

	/** Turned by 45° about the page's middle, light grey, an artifact of the page. */
	private static final String BEFORE = "/Artifact BMC\nq\n0.88 g\n0.127 0.127 -0.127 0.127 %.1f %.1f cm\n";

	private static final String AFTER = "Q\nEMC\n";

	/** The middle of the two characters in the units of their font. */
	private static final double MIDDLE_X = 1100;

	private static final double MIDDLE_Y = 380;

	private DraftMark() {
	}

	/** Marks each page of a document. */
	static void on(PDDocument document) throws IOException {
		String outline = outline();
		for (PDPage page : document.getPages()) {
			double x = page.getMediaBox().getWidth() / 2 - 0.127 * (MIDDLE_X - MIDDLE_Y);
			double y = page.getMediaBox().getHeight() / 2 - 0.127 * (MIDDLE_X + MIDDLE_Y);
			String mark = String.format(Locale.ROOT, BEFORE, x, y) + outline + AFTER;
			PDStream stream = new PDStream(document, new ByteArrayInputStream(mark.getBytes(StandardCharsets.US_ASCII)),
					COSName.FLATE_DECODE);
			behind(page, stream.getCOSObject());
		}
	}

	private static void behind(PDPage page, COSStream mark) {
		COSArray contents = new COSArray();
		contents.add(mark);
		COSBase text = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
		if (text instanceof COSArray several) {
			several.forEach(contents::add);
		}
		else if (text != null) {
			contents.add(text);
		}
		page.getCOSObject().setItem(COSName.CONTENTS, contents);
	}

	private static String outline() throws IOException {
		try (InputStream resource = DraftMark.class.getResourceAsStream("/document/page/draft-mark.txt")) {
			if (resource == null) {
				throw new IllegalStateException("missing resource");
			}
			return new String(resource.readAllBytes(), StandardCharsets.US_ASCII);
		}
	}

}
