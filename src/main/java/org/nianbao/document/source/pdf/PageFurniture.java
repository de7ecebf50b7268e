package org.nianbao.document.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What pages carry at their top and bottom and is no part of the text: page numbers, and
 * heads that come again on every page.
 */
final class PageFurniture {

	/** A number drawn between dashes, or said to be a page's, is one anywhere. */
	private static final Pattern MARKED_NUMBER = Pattern.compile(
			"[-—–－·]{1,3}\\s{0,3}\\d{1,3}\\s{0,3}[-—–－·]{1,3}|第?\\s{0,3}\\d{1,3}\\s{0,3}页.{0,12}|\\d{1,3}\\s?/\\s?\\d{1,3}");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

	/** Heads and feet stand in this part of a page's height. */
	private static final float MARGIN = 0.12f;

	private static final int SAME_HEIGHT = 3;

	private PageFurniture() {
	}

	/** The lines of the pages without it. */
	static List<List<TextLine>> without(List<List<TextLine>> pages, List<PrintedPage> printed) {
		Set<TextLine> furniture = new HashSet<>();
		Map<Integer, List<TextLine>> numbersByOffset = new HashMap<>();
		Map<String, List<TextLine>> heads = new HashMap<>();
		for (int i = 0; i < pages.size(); i++) {
			float height = printed.get(i).height();
			for (TextLine line : outermost(pages.get(i))) {
				if (MARKED_NUMBER.matcher(line.text()).matches()) {
					furniture.add(line);
				}
				else if (line.y() < height * MARGIN || line.y() > height * (1 - MARGIN)) {
					if (NUMBER.matcher(line.text()).matches()) {
						numbersByOffset.computeIfAbsent(Integer.parseInt(line.text()) - i, (key) -> new ArrayList<>())
							.add(line);
					}
					heads
						.computeIfAbsent(line.text() + '@' + Math.round(line.y() / SAME_HEIGHT),
								(key) -> new ArrayList<>())
						.add(line);
				}
			}
		}
		// Numbers count the pages, from whatever the first one is counted as.
		numbersByOffset.values().stream().filter((lines) -> isOnMost(lines, pages.size())).forEach(furniture::addAll);
		heads.values().stream().filter((lines) -> isOnMost(lines, pages.size())).forEach(furniture::addAll);
		return pages.stream()
			.map((lines) -> lines.stream().filter((line) -> !furniture.contains(line)).toList())
			.toList();
	}

	/** On all pages, where there are two at least; one may be without: a cover. */
	private static boolean isOnMost(List<TextLine> lines, int pages) {
		long on = lines.stream().mapToInt(TextLine::page).distinct().count();
		return on >= 2 && on >= pages - 1 && on == lines.size();
	}

	/** The first and the last two lines of a page. */
	private static Set<TextLine> outermost(List<TextLine> lines) {
		Set<TextLine> outermost = new HashSet<>();
		for (int i = 0; i < lines.size(); i++) {
			if (i < 2 || i >= lines.size() - 2) {
				outermost.add(lines.get(i));
			}
		}
		return outermost;
	}

}
