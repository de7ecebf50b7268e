package org.nianbao.portal.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.data.BadQueryException;
import org.nianbao.data.Fields;
import org.nianbao.data.StrictQueries;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.portal.compare.Compared.Subject;
import org.nianbao.sidebyside.Chart;
import org.nianbao.sidebyside.SideBySide.Block;
import org.nianbao.sidebyside.SideBySide.Entry;
import org.nianbao.sidebyside.SideBySide.Row;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons for programs, with the parameters of the page. */
@RestController
class CompareApi {

	static final String PATH = "/api/v1/comparison";

	private static final List<String> FIELDS = List.of("year", "coversTheSame", "subjects", "missing", "figures",
			"charts");

	private final Comparisons comparisons;

	CompareApi(Comparisons comparisons) {
		this.comparisons = comparisons;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(PATH)
	ResponseEntity<Object> compare(@ModelAttribute CompareQuery query, @RequestParam @Nullable String fields,
			Locale locale, HttpServletRequest request) {
		StrictQueries.requireKnown(request, List.of("with", "year", "fields"));
		Fields wanted = Fields.read(fields, FIELDS);
		String year = query.year();
		if (year != null && !year.isBlank() && query.reportYear() == null) {
			throw new BadQueryException("year", year);
		}
		List<String> asked = (query.with() != null) ? query.with() : List.of();
		if (asked.isEmpty() || new HashSet<>(asked).size() > CompareQuery.MOST) {
			throw new BadQueryException("none", Integer.toString(CompareQuery.MOST));
		}
		Compared compared = this.comparisons.find(query, locale);
		asked.stream().filter((code) -> !compared.codes().contains(code)).findFirst().ifPresent((code) -> {
			throw new BadQueryException("with", code);
		});
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache().cachePublic())
			.body(wanted.of(answer(compared, locale)));
	}

	private static Map<String, Object> answer(Compared compared, Locale locale) {
		Map<String, Object> answer = new LinkedHashMap<>();
		if (compared.year() != null) {
			answer.put("year", compared.year().value());
		}
		answer.put("coversTheSame", compared.coversTheSame());
		answer.put("subjects", compared.subjects().stream().map(CompareApi::subject).toList());
		answer.put("missing", compared.missing());
		List<Map<String, Object>> figures = new ArrayList<>();
		for (Block block : compared.figures().blocks()) {
			block.rows().forEach((row) -> figures.add(figure(block, row, locale)));
		}
		answer.put("figures", figures);
		answer.put("charts", compared.charts().stream().map((chart) -> chart(chart, locale)).toList());
		return answer;
	}

	private static Map<String, Object> subject(Subject subject) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("label", subject.label());
		item.put("year", subject.year().value());
		item.put("edition", subject.side().edition().code());
		item.put("covers", subject.side().covers().toLowerCase(Locale.ROOT));
		item.put("reports", subject.reports());
		item.put("address", subject.address());
		return item;
	}

	private static Map<String, Object> figure(Block block, Row row, Locale locale) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("row", row.figure().row());
		item.put("column", row.figure().column());
		item.put("table", CompareSheets.table(block, locale));
		item.put("figure", CompareSheets.label(row, locale));
		item.put("values", numbers(row.entries().stream().map(Entry::value)));
		item.put("differences", numbers(row.entries().stream().map(Entry::difference)));
		return item;
	}

	private static Map<String, Object> chart(Chart chart, Locale locale) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("chart", chart.kind().code());
		item.put("parts", chart.parts().stream().map((part) -> part.in(locale)).toList());
		item.put("values",
				chart.bars().stream().map((bar) -> numbers(bar.pieces().stream().map(Chart.Piece::number))).toList());
		return item;
	}

	/** Numbers as texts; null where one is not known. */
	private static List<@Nullable String> numbers(Stream<@Nullable BigDecimal> numbers) {
		List<@Nullable String> texts = new ArrayList<>();
		numbers.forEach((number) -> texts.add((number != null) ? number.toPlainString() : null));
		return texts;
	}

}
