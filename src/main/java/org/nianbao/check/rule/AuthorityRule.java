package org.nianbao.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Filer;
import org.nianbao.check.Filer.Kind;
import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.format.Cell;
import org.nianbao.shared.FindingLevel;

/**
 * Rules (规章) are made by departments of the State Council and by the governments of
 * provinces, cities with districts and autonomous prefectures alone (立法法 第九十一条、第九十三条). A
 * government's office reports for its government.
 */
final class AuthorityRule implements Rule {

	private static final String RULES = "subject.rules";

	/** Meanings of columns that count an agency's own documents. */
	private static final Set<String> OWN = Set.of("documents.made", "documents.inForce", "documents.repealed",
			"documents.newlyMade");

	@Override
	public String code() {
		return "rules.authority";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Cell> cells = new ArrayList<>();
		BigDecimal most = BigDecimal.ZERO;
		for (Cell cell : subject.edition().allCells()) {
			if (RULES.equals(cell.row().meaning()) && OWN.contains(cell.column().meaning())) {
				BigDecimal counted = subject.totals().counted(cell).orElse(BigDecimal.ZERO);
				if (counted.signum() > 0) {
					cells.add(cell);
					most = most.max(counted);
				}
			}
		}
		Filer filer = subject.context().filer();
		if (cells.isEmpty() || (filer != null && mayMakeRules(filer))) {
			return List.of();
		}
		return List.of(finding(subject, filer, cells, most));
	}

	private static boolean mayMakeRules(Filer filer) {
		return switch (filer.level()) {
			case NATION -> true;
			case PROVINCE, CITY -> filer.kind() == Kind.GOVERNMENT || filer.kind() == Kind.GOVERNMENT_OFFICE;
			case COUNTY, TOWNSHIP -> false;
		};
	}

	private Finding finding(Subject subject, @Nullable Filer filer, List<Cell> cells, BigDecimal most) {
		FindingLevel level = (filer != null) ? level() : FindingLevel.NOTE;
		Message message = (filer != null)
				? Message.of("check.authority", Names.cell(subject.edition(), cells.getFirst()), most, filer.name(),
						Message.of("check.request.explain"))
				: Message.of("check.undecided.noFiler", title());
		return new Finding(code(), level, subject.place(cells.getFirst()), cells, most.toPlainString(), "0", message);
	}

}
