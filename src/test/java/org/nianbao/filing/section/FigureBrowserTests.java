package org.nianbao.filing.section;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;
import org.nianbao.content.CellText;
import org.nianbao.content.ContentGenerator;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.web.Figures;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** The arithmetic of the pages is the server's to the last digit. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class FigureBrowserTests {

	private static final long SEED = 20_261_122;

	private static final int CASES = 4_000;

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private Editions editions;

	@Autowired
	private Figures figures;

	@LocalServerPort
	private int port;

	/** What a text counts and what counts add up to; each case is a few texts. */
	@Test
	void readsAndAddsAsTheServerDoes() {
		Random random = new Random(SEED);
		Edition edition = this.editions.require("2021");
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		CellType count = edition.cell("requests.received.naturalPerson").map(Cell::type).orElseThrow();
		CellType money = edition.cell("fees.fees.amount").map(Cell::type).orElseThrow();
		List<Map<String, Object>> cases = new ArrayList<>();
		for (int i = 0; i < CASES; i++) {
			CellType type = (i % 3 == 0) ? money : count;
			List<String> texts = Stream.generate(() -> text(generator, type, random)).limit(1 + i % 4).toList();
			cases.add(Map.of("texts", texts, "unit", (type == money) ? "万元" : "", "expected", expected(texts, type)));
		}
		assertThat(cases).as("cases that count something")
			.filteredOn((one) -> !"unknown".equals(one.get("expected")))
			.hasSizeGreaterThan(CASES / 4);
		Page page = browsers.open(Browsers.DESK);
		page.navigate("http://localhost:" + this.port + "/sign-in");
		Object wrong = page.evaluate("""
				async ({ cases, none, units }) => {
				  const { add, distance, format, read } = await import('/js/figure.js');
				  const zero = { units: 0n, scale: 0 };
				  const told = (one) => {
				    const allowed = new Set(one.unit ? [one.unit] : units);
				    const figures = one.texts.map((text) => read(text, new Set(none), allowed));
				    if (figures.includes(null)) {
				      return 'unknown';
				    }
				    const sum = figures.reduce(add);
				    return format(sum) + ' ' + format(distance(figures[0], figures.at(-1)));
				  };
				  return cases.map((one) => ({ ...one, script: told(one) }))
				    .filter((one) => one.script !== one.expected).slice(0, 20).map((one) => JSON.stringify(one));
				}
				""", Map.of("cases", cases, "none", List.copyOf(CellText.none()), "units",
				List.copyOf(CellText.countedUnits())));
		assertThat((List<?>) wrong).as("seed %d", SEED).isEmpty();
	}

	private String expected(List<String> texts, CellType type) {
		List<Optional<BigDecimal>> counted = texts.stream()
			.map((text) -> CellText.parse(text, type).counted())
			.toList();
		if (!counted.stream().allMatch(Optional::isPresent)) {
			return "unknown";
		}
		List<BigDecimal> numbers = counted.stream().map(Optional::orElseThrow).toList();
		BigDecimal sum = numbers.stream().reduce(BigDecimal::add).orElseThrow();
		BigDecimal distance = numbers.getFirst().subtract(numbers.getLast()).abs();
		return this.figures.number(sum) + ' ' + this.figures.number(distance);
	}

	private static String text(ContentGenerator generator, CellType type, Random random) {
		return switch (random.nextInt(4)) {
			case 0 -> garbled(CellInput.text(generator.value(type)), random);
			case 1 -> garbled(new BigInteger(64, random).toString(), random);
			case 2 -> garbled(new BigDecimal(new BigInteger(60, random), random.nextInt(7)).toPlainString(), random);
			default ->
				garbled(CellText.none().stream().sorted().toList().get(random.nextInt(CellText.none().size())), random);
		};
	}

	/** The text with some characters as people and word processors write them. */
	private static String garbled(String text, Random random) {
		StringBuilder result = new StringBuilder();
		boolean wide = random.nextInt(3) == 0;
		for (char c : text.toCharArray()) {
			result.append((wide && c > ' ' && c < '\u007F') ? (char) (c - '!' + '\uFF01') : c);
		}
		return switch (random.nextInt(14)) {
			case 0 -> " " + result + "\u3000";
			case 1 -> result + "件";
			case 2 -> result + " 万元";
			case 3 -> "+" + result;
			case 4 -> "\u2212" + result;
			case 5 -> result.toString().replaceAll("(?<=\\d)(?=(\\d{3})+(\\.|$))", ",");
			case 6 -> result + "\u200B";
			case 7 -> result + "（其中2件补正）";
			case 8 -> "";
			case 9 -> result + "a";
			default -> result.toString();
		};
	}

}
