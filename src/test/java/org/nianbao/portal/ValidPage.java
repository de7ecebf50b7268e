package org.nianbao.portal;

import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;

import static org.assertj.core.api.Assertions.assertThat;

/** A page as a strict reader takes it. */
public final class ValidPage {

	private static final int SHOWN = 10;

	/** Attributes whose value names elements of the same page. */
	private static final Set<String> REFERENCES = Set.of("headers", "aria-labelledby", "aria-describedby", "for");

	/** Elements that must not stand where they stand, or lack what they must have. */
	private static final List<String> MISPLACED = List.of("ul > :not(li), ol > :not(li)",
			"dl > :not(dt):not(dd):not(div)", "dl > div > :not(dt):not(dd)", "a a, a button, button a, button button",
			"a input, a select, button input", "label label", "form form",
			":is(h1, h2, h3, h4, span, label, button, strong, mark, code) :is(p, div, ul, ol, dl, table, section, h1, h2, h3)",
			"table > tr, table > :not(caption):not(colgroup):not(thead):not(tbody):not(tfoot)", "tr > :not(th):not(td)",
			"caption:not(:first-child)", "img:not([alt])", "html:not([lang])", "svg[role=img]:not([aria-label])",
			"th[scope]:not([scope=col], [scope=row], [scope=colgroup], [scope=rowgroup])", "option:empty",
			"[align], [bgcolor], [border], [cellpadding], center, font", "main main",
			"input:not([id]):not([type=hidden]):not([aria-label])");

	private ValidPage() {
	}

	/**
	 * Parses a page and refuses one that browsers would have to mend: mistakes in its
	 * syntax, an element where it must not be, an id that stands twice, a name of an
	 * element that isn't there.
	 */
	public static Document parse(String page) {
		Parser parser = Parser.htmlParser().setTrackErrors(SHOWN);
		Document document = Jsoup.parse(page, "", parser);
		assertThat(parser.getErrors()).extracting(ParseError::getErrorMessage).isEmpty();
		for (String misplaced : MISPLACED) {
			assertThat(document.select(misplaced)).as(misplaced).isEmpty();
		}
		assertThat(document.title()).isNotBlank();
		assertThat(document.select("main")).hasSize(1);
		assertThat(document.select("h1")).hasSize(1);
		List<String> ids = document.select("[id]").eachAttr("id");
		assertThat(ids).doesNotHaveDuplicates().noneMatch((id) -> id.isBlank() || id.contains(" "));
		for (String attribute : REFERENCES) {
			for (Element element : document.select("[" + attribute + "]")) {
				assertThat(ids).as(element.outerHtml()).contains(element.attr(attribute).split(" "));
			}
		}
		for (Element link : document.select("a[href^=#]")) {
			assertThat(ids).as(link.outerHtml()).contains(link.attr("href").substring(1));
		}
		return document;
	}

}
