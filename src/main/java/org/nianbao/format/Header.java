package org.nianbao.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.format.Heading.Group;
import org.nianbao.format.Heading.Line;

/**
 * The header of a table along one axis: a tree of labels whose leaves are the table's
 * rows or columns.
 */
public final class Header {

	private final List<Heading> headings;

	private final List<Line> lines;

	private final int depth;

	Header(List<? extends Heading> headings) {
		this.headings = List.copyOf(headings);
		this.lines = this.headings.stream().flatMap((heading) -> heading.lines().stream()).toList();
		this.depth = this.headings.stream().mapToInt(Heading::depth).max().orElse(0);
	}

	/** The outermost headings in printed order. */
	public List<Heading> headings() {
		return this.headings;
	}

	/** The rows or columns in printed order. */
	public List<Line> lines() {
		return this.lines;
	}

	/** How many levels of labels the header has. */
	public int depth() {
		return this.depth;
	}

	/** The line of that code, or empty if there is none. */
	public Optional<Line> line(String code) {
		return this.lines.stream().filter((line) -> line.code().equals(code)).findFirst();
	}

	/** The headings from the outermost group down to the line itself. */
	public List<Heading> path(Line line) {
		List<Heading> path = new ArrayList<>();
		if (!descend(this.headings, line, path)) {
			throw new IllegalArgumentException("not a line of this header: " + line.code());
		}
		return List.copyOf(path);
	}

	/** All groups of the header, outer ones before inner ones. */
	public List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		collect(this.headings, groups);
		return List.copyOf(groups);
	}

	private static boolean descend(List<Heading> headings, Line line, List<Heading> path) {
		for (Heading heading : headings) {
			path.add(heading);
			if (heading == line || (heading instanceof Group group && descend(group.headings(), line, path))) {
				return true;
			}
			path.removeLast();
		}
		return false;
	}

	private static void collect(List<Heading> headings, List<Group> groups) {
		for (Heading heading : headings) {
			if (heading instanceof Group group) {
				groups.add(group);
				collect(group.headings(), groups);
			}
		}
	}

}
