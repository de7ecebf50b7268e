package org.nianbao.statistics;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyKind;
import org.nianbao.shared.ReportScope;

/**
 * Over which reports figures are summed up. Reports of different scopes are never added
 * up, so there is always one.
 *
 * @param areas the codes of regions, none inside another
 * @param inside whether the reports of agencies in regions inside these count as well
 * @param scope what the reports cover
 * @param kind the kind that the agencies were of when they published; null for all
 * @param cells which cells are asked for; empty for all
 */
public record SumQuery(Set<String> areas, boolean inside, ReportScope scope, @Nullable AgencyKind kind,
		Set<String> cells) {

	public SumQuery {
		areas = Set.copyOf(areas);
		cells = Set.copyOf(cells);
	}

	/**
	 * All cells of the reports that agencies in these regions and inside file of
	 * themselves.
	 */
	public static SumQuery inside(Collection<String> areas) {
		return new SumQuery(Set.copyOf(areas), true, ReportScope.OWN, null, Set.of());
	}

	/** The same without regions inside the regions. */
	public SumQuery withoutAreasInside() {
		return new SumQuery(this.areas, false, this.scope, this.kind, this.cells);
	}

	/** The same for reports of that scope. */
	public SumQuery ofScope(ReportScope wanted) {
		return new SumQuery(this.areas, this.inside, wanted, this.kind, this.cells);
	}

	/** The same for agencies of a kind; null for all. */
	public SumQuery ofKind(@Nullable AgencyKind wanted) {
		return new SumQuery(this.areas, this.inside, this.scope, wanted, this.cells);
	}

	/** The same for some cells. */
	public SumQuery ofCells(Collection<String> wanted) {
		return new SumQuery(this.areas, this.inside, this.scope, this.kind, Set.copyOf(wanted));
	}

}
