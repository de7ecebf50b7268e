package org.nianbao.document;

import java.io.IOException;
import java.util.stream.Collectors;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.nianbao.content.PlainText;

/** All characters of a PDF in their order, without spaces and page numbers. */
final class PrintedText {

	private PrintedText() {
	}

	/**
	 * The characters.
	 * @throws IllegalArgumentException if it is no PDF
	 */
	static String of(byte[] file) {
		StringBuilder text = new StringBuilder();
		try (PDDocument document = Loader.loadPDF(file)) {
			PDFTextStripper stripper = new PDFTextStripper();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				text.append(withoutPageNumber(withoutSpaces(stripper.getText(document)), "—" + page + "—"));
			}
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("no PDF", ex);
		}
		return text.toString();
	}

	/** The foot of a page is written last, or first. */
	private static String withoutPageNumber(String page, String number) {
		if (page.endsWith(number)) {
			return page.substring(0, page.length() - number.length());
		}
		return page.startsWith(number) ? page.substring(number.length()) : page;
	}

	/** A text without what is not printed. */
	static String withoutSpaces(String text) {
		return text.codePoints()
			.filter((c) -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != PlainText.WORD_JOINER)
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
	}

}
