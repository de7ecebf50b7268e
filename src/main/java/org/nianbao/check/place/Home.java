package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Filer;
import org.nianbao.check.Filer.Level;
import org.nianbao.check.Subject;
import org.nianbao.content.Reading;

/**
 * Where the agency is at home: its own region, those above it and those below it, and by
 * which names it goes.
 */
final class Home {

	private static final int COUNTY_DIGITS = 6;

	/** The codes of its own region; several if its name means several places. */
	private final int[] own;

	/** The names of the agency and of its regions. */
	private final List<String> names;

	/** The own region's name. */
	private final String label;

	private final boolean national;

	private Home(int[] own, List<String> names, String label, boolean national) {
		this.own = own;
		this.names = names;
		this.label = label;
		this.national = national;
	}

	/**
	 * Where the agency is at home whose report that is: as registered, else as its name in
	 * the document or the report's title tells; empty if that is not known.
	 */
	static Optional<Home> of(Subject subject) {
		Filer filer = subject.context().filer();
		if (filer != null) {
			return Optional.of(of(filer));
		}
		Reading reading = subject.reading();
		Optional<Home> named = (reading != null) ? named(reading.agencyName()) : Optional.empty();
		return named.or(() -> named(subject.content().title()));
	}

	static Home of(Filer filer) {
		List<String> names = new ArrayList<>(filer.otherNames());
		names.add(filer.name());
		for (Filer.Region region : filer.regions()) {
			names.add(region.name());
			PlaceForms.shortened(region.name()).ifPresent(names::add);
			PlaceForms.colloquial(region.name()).ifPresent(names::add);
		}
		int code = Integer.parseInt(filer.region().code().substring(0, COUNTY_DIGITS));
		return new Home(new int[] { code }, List.copyOf(names), filer.region().name(), filer.level() == Level.NATION);
	}

	/** The home of an agency that is only known by name. */
	private static Optional<Home> named(String name) {
		Mention last = null;
		int begin = 0;
		for (Mention mention : Mentions.in(name)) {
			if (mention.nature() == Nature.WEAK || mention.start() > begin) {
				break;
			}
			last = mention;
			begin = mention.end();
		}
		return Optional.ofNullable(last).map((mention) -> named(name, mention));
	}

	private static Home named(String name, Mention region) {
		return new Home(region.codes(), List.of(name), region.text(name), false);
	}

	/** What the own region is called. */
	String label() {
		return this.label;
	}

	/** Whether a name in a text may mean the own region, one above it or one inside it. */
	boolean isOwn(String text, Mention mention) {
		return this.national || Arrays.stream(mention.codes()).anyMatch(this::isOwn) || isPartOfOwnName(text, mention);
	}

	private boolean isOwn(int code) {
		return Arrays.stream(this.own)
			.anyMatch((home) -> Gazetteer.isWithin(home, code) || Gazetteer.isWithin(code, home));
	}

	private boolean isPartOfOwnName(String text, Mention mention) {
		return this.names.stream().anyMatch((name) -> covers(name, text, mention));
	}

	private static boolean covers(String name, String text, Mention mention) {
		int earliest = Math.max(0, mention.end() - name.length());
		for (int at = mention.start(); at >= earliest; at--) {
			if (text.startsWith(name, at) && at + name.length() >= mention.end()) {
				return true;
			}
		}
		return false;
	}

	/** Whether the agency or one of its regions goes by exactly that name. */
	boolean hasName(String name) {
		return this.names.contains(name);
	}

	/** The first two digits of the province's code; empty if the agency is a national one. */
	Optional<String> province() {
		return this.national ? Optional.empty() : Optional.of(Integer.toString(this.own[0] / 10_000));
	}

	/** The full name of the province, if it is a known one. */
	@Nullable String provinceName() {
		return this.national ? null : Gazetteer.get().name(this.own[0] / 10_000 * 10_000).orElse(null);
	}

}
