package org.nianbao.document.writing.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.nianbao.document.writing.workbook.Page.Piece;
import org.nianbao.document.writing.workbook.PageXml.Placed;
import org.nianbao.format.CellType;

/**
 * What a template says at the cells that people fill in. A number that does not fit is
 * asked about and not refused, since the form keeps what was written as well.
 */
final class Validation {

	private static final String COVER_PROMPT = "引言写在这里，可以不填。";

	private static final String TEXT_PROMPT = "本部分写在这里，一段一行：在单元格内换行用 Alt+Enter，也可以在下面各行接着写。";

	private static final String SIGNATURE_PROMPT = "落款写在这里，可以不填：第一行写单位名称，第二行写日期。";

	private final List<String> rules = new ArrayList<>();

	private Validation() {
	}

	/**
	 * The rules of a page in SpreadsheetML; empty if there are none.
	 * @param place where the page stands among the pages
	 */
	static String of(Page page, int place, int pages) {
		Validation validation = new Validation();
		validation.numbers(page, place);
		String prompt = (place == 0) ? COVER_PROMPT : (place == pages - 1) ? SIGNATURE_PROMPT : TEXT_PROMPT;
		page.rows().forEach((row) -> {
			if (row.pieces().stream().map(Piece::look).anyMatch(Look.TEXT_ENTRY::equals)) {
				validation.rules.add("<dataValidation allowBlank=\"1\" showInputMessage=\"1\" sqref=\"A" + row.number()
						+ "\" promptTitle=\"填写\" prompt=\"" + prompt + "\"/>");
			}
		});
		return validation.rules.isEmpty() ? "" : "<dataValidations count=\"" + validation.rules.size() + "\">"
				+ String.join("", validation.rules) + "</dataValidations>";
	}

	private void numbers(Page page, int place) {
		Map<CellType.Kind, List<String>> cells = new EnumMap<>(CellType.Kind.class);
		for (Placed placed : PageXml.places(page, place)) {
			if (!placed.cell().computed()) {
				cells.computeIfAbsent(placed.cell().type().kind(), (kind) -> new ArrayList<>())
					.add(placed.place().reference());
			}
		}
		cells.forEach((kind, references) -> this.rules.add(switch (kind) {
			case COUNT -> rule("whole", "greaterThanOrEqual", "0", "请填写不小于 0 的整数，没有发生的填 0。", references);
			case CHANGE -> rule("whole", "greaterThanOrEqual", "-9999999999", "请填写整数，减少的在前面写“-”。", references);
			case MONEY -> rule("decimal", "greaterThanOrEqual", "0", "请填写不小于 0 的金额，没有发生的填 0。", references);
		}));
	}

	private static String rule(String type, String operator, String bound, String message, List<String> references) {
		return "<dataValidation type=\"" + type + "\" errorStyle=\"warning\" operator=\"" + operator
				+ "\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"请核对\" error=\"" + message + "\" sqref=\""
				+ String.join(" ", references) + "\"><formula1>" + bound + "</formula1></dataValidation>";
	}

}
