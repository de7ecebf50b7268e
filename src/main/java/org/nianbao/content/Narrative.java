package org.nianbao.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A narrative's plain text as it is set: paragraphs whose official numbering (一、 （一） 1.
 * （1） 一是) is recognised, tables written as lines with tabs, and pictures at their marks.
 */
public final class Narrative {

	/** A heading longer than this is a paragraph that begins with a number. */
	private static final int LONGEST_HEADING = 40;

	private static final Pattern NUMBERED = Pattern
		.compile("(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|[0-9０-９]+[.．、]|[(（][0-9０-９]+[)）]).*");

	/** With what a numbered paragraph begins. */
	private static final String MAY_BE_NUMBERED = "一二三四五六七八九十(（0123456789０１２３４５６７８９";

	/** A paragraph's first sentence, where it is numbered, or its 一是 by itself. */
	private static final Pattern LEAD = Pattern.compile("(?<lead>[^。：:；;]{1,40}[。：:]|[一二三四五六七八九十]+是)(?<rest>.*)");

	private Narrative() {
	}

	/** A piece of a narrative. */
	public sealed interface Block {

	}

	/**
	 * A heading on a line of its own.
	 *
	 * @param text its text with its number
	 */
	public record Heading(String text) implements Block {
	}

	/**
	 * A paragraph.
	 *
	 * @param lead the emphasised beginning: a numbered first sentence; empty if none
	 * @param text the rest
	 */
	public record Paragraph(String lead, String text) implements Block {
	}

	/**
	 * A table.
	 *
	 * @param rows its rows, the first one being the header; all of the same length
	 */
	public record TabTable(List<List<String>> rows) implements Block {

		public TabTable {
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A picture.
	 *
	 * @param mark which one
	 */
	public record Picture(PictureMark mark) implements Block {
	}

	/**
	 * The number of a heading of the second level: （一） for 1.
	 * @param number from 1 to 10
	 */
	public static String secondLevel(int number) {
		return "（" + "一二三四五六七八九十".charAt(number - 1) + "）";
	}

	/** The blocks of a text in normal form. */
	public static List<Block> blocks(String text) {
		List<Block> blocks = new ArrayList<>();
		List<List<String>> table = new ArrayList<>();
		for (String line : text.split("\n")) {
			if (line.indexOf('\t') >= 0) {
				table.add(Arrays.stream(line.split("\t", -1)).map(String::strip).toList());
				continue;
			}
			endTable(table, blocks);
			if (!line.isBlank()) {
				blocks.add(PictureMark.of(line).<Block>map(Picture::new).orElseGet(() -> paragraph(line)));
			}
		}
		endTable(table, blocks);
		return blocks;
	}

	/**
	 * The words of each block of a text in normal form, in order: what people point at
	 * when they speak of one passage.
	 */
	public static List<String> passages(String text) {
		return blocks(text).stream().map((block) -> switch (block) {
			case Heading heading -> heading.text();
			case Paragraph paragraph -> paragraph.lead() + paragraph.text();
			case Picture picture -> picture.mark().alternative();
			case TabTable table ->
				table.rows().stream().map((row) -> String.join("\t", row)).collect(Collectors.joining("\n"));
		}).toList();
	}

	private static void endTable(List<List<String>> table, List<Block> blocks) {
		if (table.isEmpty()) {
			return;
		}
		int width = table.stream().mapToInt(List::size).max().orElse(0);
		blocks.add(new TabTable(table.stream().map((row) -> filled(row, width)).toList()));
		table.clear();
	}

	private static List<String> filled(List<String> row, int width) {
		List<String> filled = new ArrayList<>(row);
		while (filled.size() < width) {
			filled.add("");
		}
		return filled;
	}

	private static Block paragraph(String line) {
		if (MAY_BE_NUMBERED.indexOf(line.charAt(0)) < 0) {
			return new Paragraph("", line);
		}
		boolean numbered = NUMBERED.matcher(line).matches();
		if (numbered && line.length() <= LONGEST_HEADING && !line.endsWith("。")) {
			return new Heading(line);
		}
		Matcher lead = LEAD.matcher(line);
		if (lead.matches() && (numbered || lead.group("lead").endsWith("是"))) {
			return new Paragraph(lead.group("lead"), lead.group("rest"));
		}
		return new Paragraph("", line);
	}

}
