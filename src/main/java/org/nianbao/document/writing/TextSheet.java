package org.nianbao.document.writing;

import java.util.List;
import java.util.function.Function;

import org.nianbao.format.Cell;
import org.nianbao.format.TableLayout;

/** Plain text: a line for each paragraph and table row, cells parted by tabs. */
final class TextSheet extends LineSheet {

	private final StringBuilder text = new StringBuilder();

	@Override
	public void title(String line) {
		paragraph(line);
	}

	@Override
	public void heading(String line) {
		this.text.append('\n');
		paragraph(line);
	}

	@Override
	void paragraph(String line) {
		this.text.append(line).append('\n');
	}

	@Override
	void table(TableLayout layout, Function<Cell, String> values) {
		paragraph(layout.table().caption().zh());
		for (List<String> line : PrintedGrid.lines(layout, values)) {
			paragraph(String.join("\t", line));
		}
	}

	@Override
	String text() {
		return this.text.toString();
	}

}
