package org.nianbao.document.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.nianbao.content.Narrative;
import org.nianbao.content.PictureMark;
import org.nianbao.content.PictureSource;
import org.nianbao.content.PictureSource.Drawn;
import org.nianbao.content.PlainText;
import org.nianbao.format.Cell;
import org.nianbao.format.TableLayout;

/** A file in the official layout: texts with their headings and tables, ruled tables. */
public abstract class OfficialSheet implements Sheet {

	private final PictureSource pictures;

	/**
	 * A sheet.
	 * @param pictures what stands at the marks of pictures
	 */
	protected OfficialSheet(PictureSource pictures) {
		this.pictures = pictures;
	}

	/**
	 * A heading within a text.
	 * @param level 1 for （一）, 2 for all below
	 */
	protected abstract void subheading(int level, String line);

	/**
	 * A paragraph of a text.
	 * @param lead its emphasised beginning; empty if there is none
	 */
	protected abstract void paragraph(String lead, String rest);

	/** A picture in a text. */
	protected abstract void picture(PictureMark mark, Drawn picture);

	/** A table of a text, its rows of the same length, the first one its header. */
	protected abstract void rows(List<List<String>> rows);

	/** The tables of a section, ruled over one grid. */
	protected abstract void ruled(RuledTable table);

	@Override
	public final void text(List<String> lines) {
		List<List<String>> rows = new ArrayList<>();
		for (String line : lines) {
			if (line.indexOf('\t') >= 0) {
				rows.add(Arrays.asList(line.split("\t", -1)));
			}
			else {
				endRows(rows);
				line(line);
			}
		}
		endRows(rows);
	}

	@Override
	public final void tables(List<TableLayout> tables, boolean captioned, Function<Cell, String> values) {
		ruled(RuledTable.of(tables, captioned, values));
	}

	private void line(String line) {
		String mark = (line.indexOf(PlainText.WORD_JOINER) == 0) ? String.valueOf(PlainText.WORD_JOINER) : "";
		String words = line.substring(mark.length());
		for (Narrative.Block block : Narrative.blocks(words)) {
			switch (block) {
				case Narrative.Heading heading ->
					subheading((words.startsWith("（") || words.startsWith("(")) ? 1 : 2, mark + heading.text());
				case Narrative.Paragraph paragraph -> {
					String lead = paragraph.lead();
					paragraph(lead.isEmpty() ? "" : mark + lead, (lead.isEmpty() ? mark : "") + paragraph.text());
				}
				case Narrative.Picture picture -> this.pictures.find(picture.mark().hash())
					.ifPresentOrElse((drawn) -> picture(picture.mark(), drawn), () -> paragraph("", words));
				case Narrative.TabTable table -> throw new IllegalStateException("a table has tabs");
			}
		}
	}

	private void endRows(List<List<String>> rows) {
		if (rows.isEmpty()) {
			return;
		}
		int width = rows.stream().mapToInt(List::size).max().orElse(0);
		rows(rows.stream().map((row) -> filled(row, width)).toList());
		rows.clear();
	}

	private static List<String> filled(List<String> row, int width) {
		List<String> filled = new ArrayList<>(row);
		while (filled.size() < width) {
			filled.add("");
		}
		return List.copyOf(filled);
	}

}
