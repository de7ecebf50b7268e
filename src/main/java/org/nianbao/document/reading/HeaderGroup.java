package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.Block.Kind;
import org.nianbao.document.source.Token;

/** The header rows of a table and the rows that stand below them. */
final class HeaderGroup {

	private final List<Block> header = new ArrayList<>();

	private final List<Block> rows = new ArrayList<>();

	private final Map<TableWords, Optional<ColumnMap>> maps = new HashMap<>();

	private final Predicate<Token> isValue;

	private HeaderGroup(Predicate<Token> isValue) {
		this.isValue = isValue;
	}

	/**
	 * The groups of a section, by the rows that stand below their headers. A header that
	 * follows rows, and a caption, begin a new group.
	 */
	static Map<Block, HeaderGroup> findIn(List<Block> blocks, SectionWords words) {
		Map<Block, HeaderGroup> groups = new IdentityHashMap<>();
		HeaderGroup open = new HeaderGroup(words::isValue);
		for (Block block : blocks) {
			Token sole = block.sole();
			if (sole != null && words.captionedBy(sole) != null) {
				open = new HeaderGroup(words::isValue);
			}
			else if (block.isRow() && words.isHeader(block)) {
				open = open.rows.isEmpty() ? open : new HeaderGroup(words::isValue);
				open.header.add(block);
			}
			else if (block.isRow() && SectionWords.note(block) == null) {
				open.rows.add(block);
				groups.put(block, open);
			}
		}
		return groups;
	}

	/** The columns under which the row's values stand, or null if they can't be known. */
	@Nullable ColumnMap mapFor(TableWords words, Block row) {
		ColumnMap map = this.maps.computeIfAbsent(words, this::map).orElse(null);
		return (map != null && map.fits(row, this.isValue)) ? map : null;
	}

	private Optional<ColumnMap> map(TableWords words) {
		ColumnMap map = ColumnMap.of(words, this.header);
		if (map == null || this.header.getFirst().kind() == Kind.RULED_ROW) {
			return Optional.ofNullable(map);
		}
		List<Block> filled = this.rows.stream().filter((row) -> words.isStrip() || !row.isBlank()).toList();
		return map.fitsAll(this.header, filled, this.isValue) ? Optional.of(map) : Optional.empty();
	}

}
