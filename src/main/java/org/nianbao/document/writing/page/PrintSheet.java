package org.nianbao.document.writing.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.nianbao.content.PictureMark;
import org.nianbao.content.PictureSource;
import org.nianbao.content.PictureSource.Drawn;
import org.nianbao.document.writing.RuledTable;

/** The page from which a PDF is made: styled by a style sheet, with bookmarks. */
final class PrintSheet extends PageSheet {

	/** The width of the text between the margins of 28 mm and 26 mm, in points. */
	private static final double TEXT_WIDTH = 156 / 25.4 * 72;

	private static final double PADDING = 6;

	private static final double SMALL_SIZE = 9;

	private static final double USUAL_SIZE = 10.5;

	private static final double SMALLEST_SIZE = 4;

	/** A digit of the font is so many times as wide as it is high. */
	private static final double DIGIT_WIDTH = 0.56;

	private final List<String> headings = new ArrayList<>();

	PrintSheet(PictureSource pictures) {
		super(pictures);
	}

	@Override
	String address(PictureMark mark, Drawn picture) {
		return PdfFile.PICTURES + ":/" + mark.hash();
	}

	@Override
	String style(Style style) {
		return " class=\"" + style.cssClass() + '"';
	}

	@Override
	String headingAttributes(String line) {
		this.headings.add(line);
		return " id=\"section-" + this.headings.size() + '"';
	}

	@Override
	String figureStyle(String text, int width, boolean small) {
		String style = style(Style.VALUE);
		int plain = halfWidth(text);
		double usual = small ? SMALL_SIZE : USUAL_SIZE;
		double most = (TEXT_WIDTH * width / RuledTable.WHOLE - PADDING) / (DIGIT_WIDTH * Math.max(plain, 1));
		return (most < usual)
				? style + String.format(Locale.ROOT, " style=\"font-size:%.2fpt\"", Math.max(most, SMALLEST_SIZE))
				: style;
	}

	/**
	 * The whole page; a PDF for everybody has to say its title, author and subject.
	 * @param fonts the families in which each character is looked for
	 * @param boldFonts the same for what is bold
	 */
	String page(String title, String author, String styles, String fonts, String boldFonts) {
		StringBuilder page = new StringBuilder(64 * 1024);
		page.append("<html lang=\"zh-CN\">\n<head>\n<title>")
			.append(escaped(title))
			.append("</title>\n<meta name=\"author\" content=\"")
			.append(escaped(author))
			.append("\" />\n<meta name=\"subject\" content=\"")
			.append(escaped(title.isEmpty() ? author : title))
			.append("\" />\n<style>\n")
			.append(styles.replace("FONTS", fonts).replace("BOLD", boldFonts))
			.append("</style>\n<bookmarks>\n");
		for (int i = 0; i < this.headings.size(); i++) {
			page.append("<bookmark name=\"")
				.append(escaped(this.headings.get(i)))
				.append("\" href=\"#section-")
				.append(i + 1)
				.append("\" />\n");
		}
		return page.append("</bookmarks>\n</head>\n<body>\n").append(body()).append("</body>\n</html>\n").toString();
	}

}
