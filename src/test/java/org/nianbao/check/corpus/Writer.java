package org.nianbao.check.corpus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.check.corpus.Author.Kind;
import org.nianbao.content.CellValue;

/** Writes the texts of a draft: its own style throughout, and all of it true. */
final class Writer {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");

	private static final Pattern RANGE = Pattern.compile("(?:([a-z]+):)?(\\d+)-(\\d+)");

	private static final Pattern CONDITIONAL = Pattern.compile("\\[([^\\]]+)] (.*)");

	private static final Pattern COMPARED = Pattern.compile("(\\w+)([<>=])(\\d+)");

	private static final List<String> ASPECTS = List.of("disclosure", "requests", "management", "platform",
			"supervision", "assessment");

	private final Draft draft;

	private final Facts facts;

	private final Random random;

	private final NumberStyle numbers;

	private final Map<String, Long> remembered = new HashMap<>();

	private final Map<String, String> words = new HashMap<>();

	private final Outcomes outcomes;

	private final long fee;

	Writer(Draft draft) {
		this.draft = draft;
		this.facts = new Facts(draft);
		this.random = new Random(draft.seed() * 31 + 5);
		this.numbers = NumberStyle.values()[this.random.nextInt(NumberStyle.values().length)];
		this.outcomes = new Outcomes(this.facts, this.random);
		this.fee = (draft.is2021() && this.facts.get("received") > 15 && this.random.nextInt(3) == 0)
				? 100 * (1 + this.random.nextInt(30)) : 0;
		words();
	}

	private void words() {
		Author author = this.draft.author();
		Locality locality = author.locality();
		Locality elsewhere = locality.elsewhere(this.random);
		int year = this.draft.year().value();
		this.words.put("year", Integer.toString(year));
		this.words.put("lastYear", Integer.toString(year - 1));
		this.words.put("nextYear", Integer.toString(year + 1));
		this.words.put("we", author.we());
		this.words.put("agency", author.name());
		this.words.put("area", author.area());
		this.words.put("duty", author.duty());
		this.words.put("superior", author.superior());
		this.words.put("county", locality.county());
		this.words.put("home", locality.fullName());
		this.words.put("city", locality.cityOrProvince());
		this.words.put("otherCounty", locality.otherCounty());
		this.words.put("foreignCity", elsewhere.cityOrProvince());
		this.words.put("foreignCounty", elsewhere.county());
		this.words.put("website",
				List.of("门户网站", "政府门户网站", locality.county() + "人民政府门户网站").get(this.random.nextInt(3)));
		this.words.put("phone",
				"0" + (310 + this.random.nextInt(600)) + "-" + (5_000_000 + this.random.nextInt(999_999)));
		this.words.put("zip", Integer.toString(100_000 + this.random.nextInt(700_000)));
		this.words.put("credit", "11" + locality.code() + "MB1" + (100_000 + this.random.nextInt(900_000)) + "X");
		this.words.put("u", List.of("件", "件", "件", "件", "宗", "条").get(this.random.nextInt(6)));
		this.words.put("j", List.of("件", "件", "起", "宗").get(this.random.nextInt(4)));
		this.words.put("mobile", "13" + (100_000_000 + this.random.nextInt(899_999_999)));
		this.words.put("identity", PersonalNumbers.identity(locality.code(), this.random));
		this.words.put("account", PersonalNumbers.account(this.random));
		this.words.put("nothing", "");
		this.words.put("decimal", (1 + this.random.nextInt(9)) + "." + (1 + this.random.nextInt(9)));
		this.words.put("wrongHome", locality.fullName().replace(locality.spelt(), locality.misspelt()));
		this.words.put("wrongAgency", author.name().replace(locality.spelt(), locality.misspelt()));
		this.words.put("percent", (80 + this.random.nextInt(20)) + "." + this.random.nextInt(10) + "%");
		this.words.put("infoMorePercent",
				BigDecimal.valueOf(this.facts.get("infoMorePermille"), 1).toPlainString() + "%");
		this.words.put("table", "\n渠道\t条数\n网站\t{infoA}\n微信公众号\t{infoB}\n公开栏\t{infoC}\n其他\t{infoD}\n合计\t{info}\n");
		long items = Math.max(1, this.fee / 300);
		long byPage = this.fee / 200 * 100;
		this.remembered.put("fee", this.fee);
		this.remembered.put("feeItems", items);
		this.remembered.put("feeByPage", byPage);
		this.remembered.put("feeByItem", this.fee - byPage);
		long one = 100 * (1 + this.random.nextInt(20));
		long two = 10 * (1 + this.random.nextInt(90));
		this.remembered.put("feeOne", one);
		this.remembered.put("feeTwo", two);
		this.remembered.put("feeWrong", one + two + 10 * (1 + this.random.nextInt(20)));
		this.remembered.put("other", 0L);
		this.remembered.put("feeTooMuch", 0L);
	}

	/**
	 * The figures: those of the draft, of which the fee that the text tells is a part.
	 */
	Map<String, CellValue> cells() {
		if (this.fee == 0) {
			return this.draft.cells();
		}
		Map<String, CellValue> cells = new HashMap<>(this.draft.cells());
		BigDecimal charged = cells.get("fees.fees.amount").counted().orElseThrow();
		cells.put("fees.fees.amount", new CellValue.Figure(charged.add(BigDecimal.valueOf(this.fee, 4)), null));
		return cells;
	}

	String preface() {
		return (this.random.nextInt(10) < 6) ? line("preface") : "";
	}

	String overview() {
		List<String> headings = new ArrayList<>();
		List<String> bodies = new ArrayList<>();
		for (String aspect : ASPECTS) {
			boolean due = !aspect.equals("assessment") || this.draft.author().isGovernment();
			String heading = line("heading." + aspect);
			String body = body(aspect);
			if (due && !this.draft.leftOut().contains(aspect)) {
				headings.add(heading);
				bodies.add(body);
			}
		}
		String intro = line("intro");
		int layout = this.random.nextInt(6);
		boolean introduced = this.random.nextInt(3) > 0;
		StringBuilder text = new StringBuilder();
		if (introduced || layout == 4) {
			text.append(intro).append((layout == 4) ? "" : "\n");
		}
		for (int i = 0; i < bodies.size(); i++) {
			text.append(section(layout, i + 1, headings.get(i), bodies.get(i)));
		}
		return text.toString();
	}

	/** One aspect: its main sentence and what else there is to say. */
	private String body(String aspect) {
		boolean none = aspect.equals("requests") && this.facts.get("total") == 0;
		StringBuilder body = new StringBuilder(line(none ? "requests.none" : aspect));
		if (aspect.equals("requests") && (!none || this.facts.get("disputesAll") > 0)) {
			body.append(line("disputes"));
		}
		int extras = none ? 0 : this.random.nextInt(3);
		if (!aspect.equals("supervision") && !aspect.equals("assessment")) {
			List<String> more = several(aspect + ".extra", extras);
			if (this.draft.leftOut().isEmpty()) {
				more.forEach(body::append);
			}
		}
		return body.toString();
	}

	private static String section(int layout, int number, String heading, String body) {
		String chinese = NumberStyle.chinese(number).replace("两", "二");
		return switch (layout) {
			case 0 -> "（" + chinese + "）" + heading + "。" + body + "\n";
			case 1 -> "（" + chinese + "）" + heading + "\n" + body + "\n";
			case 2 -> number + "." + heading + "。" + body + "\n";
			case 3, 4 -> chinese + "是" + heading + "。" + body;
			default -> body + "\n";
		};
	}

	String problems() {
		int count = 2 + this.random.nextInt(3);
		List<String> problems = several("problem", count);
		List<String> improvements = several("improvement", count);
		String done = line("done");
		String first = line("problems.lead");
		String second = line("improvements.lead");
		int layout = this.random.nextInt(3);
		StringBuilder text = new StringBuilder(first);
		enumerate(text, layout, problems);
		if (this.random.nextInt(3) == 0) {
			text.append(done).append((layout == 1) ? "\n" : "");
		}
		text.append(second);
		enumerate(text, layout, improvements);
		return text.toString();
	}

	private static void enumerate(StringBuilder text, int layout, List<String> items) {
		text.append((layout == 1) ? "\n" : "");
		for (int i = 0; i < items.size(); i++) {
			String number = NumberStyle.chinese(i + 1).replace("两", "二");
			boolean last = i == items.size() - 1;
			text.append(switch (layout) {
				case 0 -> number + "是" + items.get(i) + (last ? "。" : "；");
				case 1 -> "（" + number + "）" + items.get(i) + "。\n";
				default -> (i + 1) + "." + items.get(i) + (last ? "。" : "；");
			});
		}
	}

	String other() {
		if (!this.draft.is2021()) {
			return line("other.2019");
		}
		String statement = line((this.fee > 0) ? "fee.charged" : "fee.none");
		List<String> more = several("other.extra", this.random.nextInt(3));
		boolean first = this.random.nextBoolean();
		String extra = String.join("", more);
		return (first || extra.isEmpty()) ? statement + extra : extra + "\n" + statement;
	}

	/** One of the wordings of a list, filled in. */
	String line(String key) {
		List<String> possible = possible(key);
		if (possible.isEmpty()) {
			return "";
		}
		return fill(possible.get(this.random.nextInt(possible.size())));
	}

	private List<String> several(String key, int count) {
		List<String> possible = new ArrayList<>(possible(key));
		List<String> chosen = new ArrayList<>();
		while (chosen.size() < count && !possible.isEmpty()) {
			chosen.add(fill(possible.remove(this.random.nextInt(possible.size()))));
		}
		return chosen;
	}

	private List<String> possible(String key) {
		List<String> possible = new ArrayList<>();
		for (String line : Phrases.of(key)) {
			Matcher conditional = CONDITIONAL.matcher(line);
			if (!conditional.matches()) {
				possible.add(line);
			}
			else if (holds(conditional.group(1))) {
				possible.add(conditional.group(2));
			}
		}
		return possible;
	}

	private boolean holds(String conditions) {
		for (String condition : conditions.split(" ")) {
			Matcher compared = COMPARED.matcher(condition);
			boolean holds;
			if (compared.matches()) {
				long fact = this.facts.get(compared.group(1));
				long bound = Long.parseLong(compared.group(3));
				holds = switch (compared.group(2)) {
					case "<" -> fact < bound;
					case ">" -> fact > bound;
					default -> fact == bound;
				};
			}
			else {
				boolean negated = condition.startsWith("!");
				holds = negated != is(negated ? condition.substring(1) : condition);
			}
			if (!holds) {
				return false;
			}
		}
		return true;
	}

	private boolean is(String tag) {
		return switch (tag) {
			case "government" -> this.draft.author().kind() == Kind.GOVERNMENT;
			case "town" -> this.draft.author().kind() == Kind.TOWN;
			case "before" -> this.draft.before() != null;
			default -> this.draft.edition().code().equals(tag);
		};
	}

	/** A template with all its placeholders filled in. */
	String fill(String template) {
		String text = template;
		Matcher matcher = PLACEHOLDER.matcher(text);
		while (matcher.find()) {
			text = text.substring(0, matcher.start()) + value(matcher.group(1)) + text.substring(matcher.end());
			matcher = PLACEHOLDER.matcher(text);
		}
		return text.replace("⟪", "{{").replace("⟫", "}}");
	}

	private String value(String name) {
		String word = this.words.get(name);
		if (word != null) {
			return word;
		}
		Matcher range = RANGE.matcher(name);
		if (range.matches()) {
			return this.numbers.write(inRange(range));
		}
		Long remembered = this.remembered.get(name);
		if (this.facts.knows(name) || remembered != null) {
			long fact = (remembered != null) ? remembered : this.facts.get(name);
			return this.numbers.write(this.draft.said().getOrDefault(name, fact));
		}
		return switch (name) {
			case "outcomes" -> this.outcomes.template();
			case "applicants" -> this.outcomes.applicants();
			case "reconsiderationResults" -> this.outcomes.reconsiderationResults();
			default -> line(name);
		};
	}

	private long inRange(Matcher range) {
		long low = Long.parseLong(range.group(2));
		long number = low + this.random.nextInt((int) (Long.parseLong(range.group(3)) - low + 1));
		String name = range.group(1);
		if (name == null) {
			return number;
		}
		return this.draft.said().getOrDefault(name, this.remembered.computeIfAbsent(name, (first) -> number));
	}

}
