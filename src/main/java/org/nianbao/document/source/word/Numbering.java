package org.nianbao.document.source.word;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.pack.PartXml;
import org.nianbao.document.source.pack.ZipParts;

/**
 * Counts the paragraphs that Word numbers by itself, so that the numbers of headings are
 * read as if they were typed. Bullets are nothing.
 */
final class Numbering {

	private static final int LEVELS = 9;

	private final Map<String, Level[]> lists = new HashMap<>();

	/** The list of each number by which paragraphs name theirs. */
	private final Map<String, Instance> instances = new HashMap<>();

	private final Map<String, Style> styles = new HashMap<>();

	/** A level of a list. */
	private record Level(int start, String format, String text) {
	}

	private static final class Instance {

		private String list = "";

		private final Map<Integer, Integer> restarts = new HashMap<>();

		/** One for each list, also where several instances number by it. */
		private int[] counts = new int[LEVELS];

		private boolean used;

	}

	/** A paragraph style, as far as it numbers. */
	private record Style(@Nullable String basedOn, @Nullable String instance, @Nullable Integer level) {
	}

	static Numbering of(ZipParts file) throws SourceRefusedException {
		Numbering numbering = new Numbering();
		file.read("word/numbering.xml", (name, part) -> PartXml.read(part, numbering.new ListsReader()));
		file.read("word/styles.xml", (name, part) -> PartXml.read(part, numbering.new StylesReader()));
		Map<String, int[]> counts = new HashMap<>();
		numbering.instances.forEach(
				(id, instance) -> instance.counts = counts.computeIfAbsent(instance.list, (list) -> new int[LEVELS]));
		return numbering;
	}

	/**
	 * The number of the next paragraph.
	 * @param instance what the paragraph says itself; null if nothing
	 * @param level its level; null if it says none
	 * @param style the paragraph's style; null if it has none
	 * @return the number as printed; empty if it has none
	 */
	String next(@Nullable String instance, @Nullable Integer level, @Nullable String style) {
		String id = instance;
		Integer at = level;
		String named = style;
		for (int i = 0; i < LEVELS && named != null && (id == null || at == null); i++) {
			Style found = this.styles.get(named);
			if (found == null) {
				break;
			}
			id = (id != null) ? id : found.instance();
			at = (at != null) ? at : found.level();
			named = found.basedOn();
		}
		Instance numbered = (id != null) ? this.instances.get(id) : null;
		Level[] levels = (numbered != null) ? this.lists.get(numbered.list) : null;
		return (numbered != null && levels != null)
				? next(numbered, levels, Math.clamp((at != null) ? at : 0, 0, LEVELS - 1)) : "";
	}

	private static String next(Instance instance, Level[] levels, int at) {
		int[] counts = instance.counts;
		if (!instance.used) {
			instance.used = true;
			instance.restarts.forEach((level, start) -> counts[level] = 0);
		}
		for (int i = 0; i < at; i++) {
			counts[i] = Math.max(counts[i], start(instance, levels, i));
		}
		counts[at] = (counts[at] == 0) ? start(instance, levels, at) : counts[at] + 1;
		for (int i = at + 1; i < LEVELS; i++) {
			counts[i] = 0;
		}
		Level level = levels[at];
		if (level == null || level.format().equals("bullet") || level.format().equals("none")) {
			return "";
		}
		String text = level.text();
		for (int i = 0; i < LEVELS; i++) {
			if (levels[i] != null) {
				text = text.replace("%" + (i + 1), Numerals.of(counts[i], levels[i].format()));
			}
		}
		return text;
	}

	private static int start(Instance instance, Level[] levels, int at) {
		Integer restart = instance.restarts.get(at);
		return (restart != null) ? restart : (levels[at] != null) ? levels[at].start() : 1;
	}

	private final class ListsReader implements PartXml.Handler {

		private Level @Nullable [] levels;

		private @Nullable Instance instance;

		private int level;

		private int start = 1;

		private String format = "decimal";

		private String text = "";

		@Override
		public boolean start(String name, PartXml attributes) {
			String value = attributes.get("val");
			switch (name) {
				case "abstractNum" -> {
					this.levels = new Level[LEVELS];
					Numbering.this.lists.put(String.valueOf(attributes.get("abstractNumId")), this.levels);
				}
				case "num" -> {
					this.levels = null;
					this.instance = new Instance();
					Numbering.this.instances.put(String.valueOf(attributes.get("numId")), this.instance);
				}
				case "abstractNumId" -> {
					if (this.instance != null) {
						this.instance.list = String.valueOf(value);
					}
				}
				case "lvl", "lvlOverride" -> {
					this.level = Math.clamp(attributes.number("ilvl", 0), 0, LEVELS - 1);
					this.start = 1;
					this.format = "decimal";
					this.text = "";
				}
				case "startOverride" -> {
					if (this.instance != null) {
						this.instance.restarts.put(this.level, attributes.number("val", 1));
					}
				}
				case "start" -> this.start = attributes.number("val", 1);
				case "numFmt" -> this.format = (value != null) ? value : "decimal";
				case "lvlText" -> this.text = (value != null) ? value : "";
				default -> {
				}
			}
			return true;
		}

		@Override
		public void end(String name) {
			if (name.equals("lvl") && this.levels != null) {
				this.levels[this.level] = new Level(this.start, this.format, this.text);
			}
		}

		@Override
		public void text(String characters) {
			// All is said in attributes.
		}

	}

	private final class StylesReader implements PartXml.Handler {

		private @Nullable String id;

		private @Nullable String basedOn;

		private @Nullable String instance;

		private @Nullable Integer level;

		@Override
		public boolean start(String name, PartXml attributes) {
			switch (name) {
				case "style" -> {
					this.id = attributes.get("styleId");
					this.basedOn = null;
					this.instance = null;
					this.level = null;
				}
				case "basedOn" -> this.basedOn = attributes.get("val");
				case "numId" -> this.instance = attributes.get("val");
				case "ilvl" -> this.level = attributes.number("val", 0);
				default -> {
				}
			}
			return true;
		}

		@Override
		public void end(String name) {
			if (name.equals("style") && this.id != null) {
				Numbering.this.styles.put(this.id, new Style(this.basedOn, this.instance, this.level));
			}
		}

		@Override
		public void text(String characters) {
			// All is said in attributes.
		}

	}

}
