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

	private ValidPage() {
	}

	/**
	 * Parses a page and refuses one that browsers would have to mend: mistakes in its
	 * syntax, an id that stands twice, a name of an element that isn't there.
	 */
	public static Document parse(String page) {
		Parser parser = Parser.htmlParser().setTrackErrors(SHOWN);
		Document document = Jsoup.parse(page, "", parser);
		assertThat(parser.getErrors()).extracting(ParseError::getErrorMessage).isEmpty();
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
