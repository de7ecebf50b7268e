package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.reading.RowLabels.Match;
import org.nianbao.document.reading.TableDraft.DraftRow;
import org.nianbao.document.reading.TableDraft.Printed;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.Token;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Group;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Section;
import org.nianbao.format.Table;

/**
 * Walks through the part of a document that shows a section's tables and gathers, row by
 * row, what is printed behind which label. Where a row stands under a header that can be
 * relied on, its values are known by their place; otherwise by their order alone.
 */
final class SectionScan {

	/** A text where a number is due is no longer than this. */
	private static final int LONGEST_VALUE = 12;

	private final List<TableDraft> drafts;

	private final SectionWords words;

	private final RowLabels labels;

	private final List<Block> blocks;

	private final Map<Block, HeaderGroup> groups;

	private final Map<String, List<String>> notes = new LinkedHashMap<>();

	private final Unclear unclear = new Unclear();

	private final List<Token> openHeader = new ArrayList<>();

	private @Nullable TableDraft captioned;

	private @Nullable TableDraft latest;

	private @Nullable DraftRow current;

	/** A group of rows whose label came last, with its place. */
	private @Nullable Match group;

	private String groupLabel = "";

	private @Nullable Block skipped;

	private boolean inNote;

	private SectionScan(Edition edition, Section section, List<Block> blocks) {
		this.words = SectionWords.of(edition, section);
		this.drafts = this.words.tables().stream().map(TableDraft::new).toList();
		this.labels = this.words.labels();
		this.blocks = blocks.stream().map(this.words::apart).toList();
		this.groups = HeaderGroup.findIn(this.blocks, this.words);
	}

	static SectionScan of(Edition edition, Section section, List<Block> blocks) {
		SectionScan scan = new SectionScan(edition, section, blocks);
		for (int i = 0; i < scan.blocks.size(); i++) {
			scan.block(i);
		}
		scan.finish();
		return scan;
	}

	/** The section's tables with the rows found. */
	List<TableDraft> drafts() {
		return this.drafts;
	}

	/** The lines of the notes by table. */
	Map<String, List<String>> notes() {
		return this.notes;
	}

	Unclear unclear() {
		return this.unclear;
	}

	/** How well the edition's labels fit the document. */
	int score() {
		return this.drafts.stream().mapToInt(TableDraft::score).sum();
	}

	private void block(int index) {
		Block block = this.blocks.get(index);
		String note = SectionWords.note(block);
		Token sole = block.sole();
		if (note != null) {
			addNote(note);
		}
		else if (sole != null && PageNoise.isPageNumber(sole.text())) {
			this.unclear.add(block);
		}
		else if (this.inNote && sole != null && TableNote.isContinued(sole.text())) {
			addNote(sole.text());
		}
		else if (!(block.isRow() && inColumns(block))) {
			for (int i = 0; i < block.cells().size(); i++) {
				Token token = block.cells().get(i);
				if (!token.isBlank() && this.skipped != block) {
					this.inNote = false;
					token(token, i, block, index);
				}
			}
		}
	}

	private void addNote(String note) {
		TableDraft table = (this.latest != null) ? this.latest : this.drafts.getFirst();
		this.notes.computeIfAbsent(table.words().table().code(), (code) -> new ArrayList<>()).add(note);
		this.current = null;
		this.inNote = true;
	}

	/** Reads a row whose values stand under the columns of a header. */
	private boolean inColumns(Block row) {
		HeaderGroup headers = this.groups.get(row);
		if (headers == null) {
			return false;
		}
		for (TableDraft draft : this.drafts) {
			ColumnMap map = headers.mapFor(draft.words(), row);
			if (map != null && (draft.words().isStrip() ? strip(draft, row, map) : labelled(headers, row, map))) {
				this.current = null;
				this.group = null;
				return true;
			}
		}
		return false;
	}

	private boolean strip(TableDraft draft, Block row, ColumnMap map) {
		if (draft.row(null) != null) {
			if (!row.isBlank()) {
				this.unclear.add(row);
			}
			return true;
		}
		open(draft, new DraftRow(null, "", row, map, false));
		return true;
	}

	private boolean labelled(HeaderGroup headers, Block row, ColumnMap map) {
		Match match = null;
		String label = "";
		for (Token token : map.labels(row)) {
			if (!token.isBlank()) {
				Match next = this.labels.exact(token.wording());
				match = (next != null) ? next : this.labels.similar(token.wording());
				label = token.text();
			}
		}
		Line line = (match != null) ? lineOf(match) : null;
		if (match == null || line == null) {
			return false;
		}
		TableDraft draft = draftOf(match.entry().table());
		ColumnMap ownMap = headers.mapFor(draft.words(), row);
		if (ownMap == null) {
			return false;
		}
		if (draft.isFree(line)) {
			open(draft, new DraftRow(line, label, row, ownMap, isGroup(match)));
		}
		else {
			this.unclear.add(row);
		}
		return true;
	}

	private static boolean isGroup(Match match) {
		return match.entry().heading() instanceof Group;
	}

	private static @Nullable Line lineOf(Match match) {
		if (match.entry().heading() instanceof Group group) {
			return (group.printedAsOneRow() != null)
					? match.entry().table().rows().line(group.printedAsOneRow()).orElse(null) : null;
		}
		return (Line) match.entry().heading();
	}

	private TableDraft draftOf(Table table) {
		return this.drafts.stream().filter((draft) -> draft.words().table() == table).findFirst().orElseThrow();
	}

	private DraftRow open(TableDraft draft, DraftRow row) {
		ColumnMap map = row.map();
		if (map != null) {
			for (int leaf = 0; leaf < draft.words().leaves().size(); leaf++) {
				row.add(new Printed(map.value(row.block(), leaf), row.block().line(), leaf));
			}
		}
		draft.addHeader(this.openHeader);
		this.openHeader.clear();
		draft.rows().add(row);
		this.latest = draft;
		return row;
	}

	private void token(Token token, int position, Block block, int index) {
		String wording = token.wording();
		TableWords caption = this.words.captionedBy(token);
		if (caption != null) {
			caption(draftOf(caption.table()));
		}
		else if (this.words.isValue(token)) {
			value(token, position, block);
		}
		else {
			boolean header = this.words.isHeader(wording);
			boolean row = !header || (this.labels.isAmbiguous(wording) && isFollowedByValue(position, index));
			Match match = row ? this.labels.exact(wording) : null;
			if (match == null && !header) {
				match = this.labels.similar(wording);
			}
			if (match != null) {
				label(match, token, block);
			}
			else if (header || this.words.isHeaderFragment(wording)) {
				this.openHeader.add(token);
				this.current = null;
				this.group = null;
			}
			else {
				unknown(token, position, block);
			}
		}
	}

	private void caption(TableDraft draft) {
		if (this.captioned != null) {
			this.captioned.addHeader(this.openHeader);
		}
		this.openHeader.clear();
		draft.markCaptioned();
		this.captioned = draft;
		this.latest = draft;
		this.current = null;
		this.group = null;
	}

	private boolean isFollowedByValue(int position, int index) {
		int from = position + 1;
		for (int i = index; i < this.blocks.size(); i++) {
			List<Token> cells = this.blocks.get(i).cells();
			for (int j = from; j < cells.size(); j++) {
				if (!cells.get(j).isBlank()) {
					return this.words.isValue(cells.get(j));
				}
			}
			from = 0;
		}
		return false;
	}

	private void label(Match match, Token token, Block block) {
		if (isGroup(match)) {
			if (!match.continued()) {
				this.group = match;
				this.groupLabel = token.text();
				this.current = null;
			}
			return;
		}
		TableDraft draft = draftOf(match.entry().table());
		DraftRow row = draft.row(lineOf(match));
		if (match.continued() && row != null) {
			row.addToLabel(token.text());
		}
		else if (draft.isFree(lineOf(match))) {
			this.current = open(draft, new DraftRow(lineOf(match), token.text(), block, null, false));
		}
		else {
			this.unclear.add(block);
			this.skipped = block;
			this.current = new DraftRow(lineOf(match), "", block, null, false);
		}
		this.group = null;
	}

	private void value(Token token, int position, Block block) {
		if (this.current == null && this.group != null) {
			Line line = lineOf(this.group);
			TableDraft draft = draftOf(this.group.entry().table());
			if (line != null && draft.isFree(line)) {
				this.current = open(draft, new DraftRow(line, this.groupLabel, block, null, true));
			}
			this.group = null;
		}
		if (this.current == null) {
			this.current = stripRow(block);
		}
		if (this.current != null && accepts(this.current, block)) {
			this.current.add(new Printed(token.text(), block.line(), position));
		}
		else {
			skip(block);
		}
	}

	/** The row of a strip whose header was seen, or null if there is none. */
	private @Nullable DraftRow stripRow(Block block) {
		for (TableDraft draft : this.drafts) {
			boolean expected = draft == this.captioned || this.drafts.size() == 1
					|| this.openHeader.stream().anyMatch((label) -> draft.words().isHeader(label.wording()));
			if (draft.words().isStrip() && expected && draft.row(null) == null) {
				return open(draft, new DraftRow(null, "", block, null, false));
			}
		}
		return null;
	}

	/** A line with several values gives them to a row that has none from other lines. */
	private static boolean accepts(DraftRow row, Block block) {
		return block.sole() != null || row.values().isEmpty() || row.hasValuesIn(block);
	}

	private void unknown(Token token, int position, Block block) {
		if (this.current != null && isValueOf(this.current, token, block)) {
			this.current.add(new Printed(token.text(), block.line(), position));
		}
		else {
			skip(block);
		}
	}

	/** Whether a text that is no label stands where a value of that row is due. */
	private boolean isValueOf(DraftRow row, Token token, Block block) {
		if (block.isRow() && block.sole() == null) {
			return row.block() == block || row.hasValuesIn(block);
		}
		TableDraft draft = this.latest;
		return draft != null && row.values().size() < draft.words().leaves().size()
				&& token.text().length() <= LONGEST_VALUE && !Sentence.hasMarks(token.text());
	}

	private void skip(Block block) {
		this.unclear.add(block);
		this.skipped = block;
		this.current = null;
		this.group = null;
	}

	private void finish() {
		TableDraft owner = (this.captioned != null) ? this.captioned : this.drafts.getFirst();
		if (this.captioned != null || this.drafts.size() == 1) {
			owner.addHeader(this.openHeader);
		}
	}

}
