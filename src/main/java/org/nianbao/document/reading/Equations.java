package org.nianbao.document.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Relation;
import org.nianbao.format.Relation.Balance;
import org.nianbao.format.Relation.Comparison;
import org.nianbao.format.Relation.Sum;

/** An edition's sums and reconciliations as equations between cells. */
final class Equations {

	private final Map<String, List<Equation>> byCell = new HashMap<>();

	Equations(Edition edition) {
		for (Relation relation : edition.relations()) {
			if (relation instanceof Sum sum) {
				sum.places().forEach((place) -> add(List.of(place.total()), place.parts()));
			}
			else if (relation instanceof Balance balance && balance.comparison() == Comparison.EQUAL) {
				balance.places().forEach((place) -> add(place.left(), place.right()));
			}
		}
	}

	/**
	 * Cells that are added and cells that are subtracted: together they make 0.
	 *
	 * @param signs 1 or −1 by cell
	 */
	record Equation(Map<Cell, BigDecimal> signs) {
	}

	private void add(List<Cell> left, List<Cell> right) {
		Map<Cell, BigDecimal> signs = new LinkedHashMap<>();
		left.forEach((cell) -> signs.merge(cell, BigDecimal.ONE, BigDecimal::add));
		right.forEach((cell) -> signs.merge(cell, BigDecimal.ONE.negate(), BigDecimal::add));
		Equation equation = new Equation(signs);
		signs.keySet()
			.forEach((cell) -> this.byCell.computeIfAbsent(cell.code(), (code) -> new ArrayList<>()).add(equation));
	}

	/** The equations in which one of the cells stands. */
	List<Equation> of(List<Cell> cells) {
		return cells.stream()
			.flatMap((cell) -> this.byCell.getOrDefault(cell.code(), List.of()).stream())
			.distinct()
			.toList();
	}

}
