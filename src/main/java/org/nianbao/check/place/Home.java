package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

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

	/** What follows the agency's name in a title. */
	private static final Pattern AFTER_NAME = Pattern.compile("(?:\\d{4}|[〇零一二三四五六七八九]{4}|政府信息|信息公开).*");

	/** The codes of its own region; several if its name means several places. */
	private final int[] own;

	/** The names of the agency and of its regions, in every form. */
	private final List<String> names;

	/** The own region's name. */
	private final String label;

	private final boolean national;

	private final List<String> agencies;

	private final List<String> regions;

	/** The full name of its province; empty if there is none. */
	private final Optional<String> provinceName;

	private Home(int[] own, List<String> agencies, List<String> regions, String label, boolean national) {
		this.own = own;
		this.agencies = agencies;
		this.regions = regions;
		this.label = label;
		this.national = national;
		this.provinceName = national ? Optional.empty() : Gazetteer.get().name(own[0] / 10_000 * 10_000);
		List<String> all = new ArrayList<>(agencies);
		for (String region : regions) {
			all.add(region);
			PlaceForms.shortened(region).ifPresent(all::add);
			PlaceForms.colloquial(region).ifPresent(all::add);
		}
		this.names = List.copyOf(all);
	}

	/**
	 * Where the agency is at home whose report that is: as registered, else as its name
	 * in the document or the report's title tells; empty if that is not known.
	 */
	static Optional<Home> of(Subject subject) {
		Filer filer = subject.context().filer();
		if (filer != null) {
			return Optional.of(of(filer));
		}
		Reading reading = subject.reading();
		Optional<Home> named = (reading != null) ? named(Plain.of(reading.agencyName())) : Optional.empty();
		return named.or(() -> named(Plain.of(subject.content().title())));
	}

	static Home of(Filer filer) {
		List<String> agencies = new ArrayList<>(List.of(filer.name()));
		agencies.addAll(filer.otherNames());
		List<String> regions = filer.regions()
			.stream()
			.filter((region) -> region.level() != Level.NATION)
			.map(Filer.Region::name)
			.toList();
		int code = Integer.parseInt(filer.region().code().substring(0, COUNTY_DIGITS));
		return new Home(new int[] { code }, agencies, regions, filer.region().name(), filer.level() == Level.NATION);
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
		String agency = AFTER_NAME.matcher(name).replaceFirst("");
		List<String> regions = new ArrayList<>();
		if (region.codes().length == 1) {
			int code = region.codes()[0];
			IntStream.of(code, code / 100 * 100, code / 10_000 * 10_000)
				.distinct()
				.forEach((each) -> Gazetteer.get().name(each).ifPresent(regions::add));
		}
		return new Home(region.codes(), List.of(agency), regions, region.text(name), false);
	}

	/** The names by which the agency goes, its present one first. */
	List<String> agencies() {
		return this.agencies;
	}

	/** The full names of its region and those above it, the narrowest first. */
	List<String> regions() {
		return this.regions;
	}

	/** What the own region is called. */
	String label() {
		return this.label;
	}

	/**
	 * Whether a name in a text may mean the own region, one above it or one inside it.
	 */
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
			if (text.startsWith(name, at)) {
				return true;
			}
		}
		return false;
	}

	/** Whether the agency or one of its regions goes by exactly that name. */
	boolean hasName(String name) {
		return this.names.contains(name);
	}

	/**
	 * The first two digits of the province's code; empty if the agency is a national one.
	 */
	Optional<String> province() {
		return this.national ? Optional.empty() : Optional.of(Integer.toString(this.own[0] / 10_000));
	}

	/** The full name of the province; empty if the gazetteer has none. */
	Optional<String> provinceName() {
		return this.provinceName;
	}

}
