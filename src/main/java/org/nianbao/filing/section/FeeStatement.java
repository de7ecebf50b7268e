package org.nianbao.filing.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellText;
import org.nianbao.shared.ReportYear;

import org.springframework.context.MessageSource;

/**
 * The sentence on the information processing fee in its parts, and whether they agree.
 *
 * @param form the parts as typed
 * @param sentence the sentence, in Chinese; null if a part can't be read
 * @param notices what does not agree, or can't be read
 */
record FeeStatement(FeeForm form, @Nullable String sentence, List<String> notices) {

	private static final Pattern COUNT = Pattern.compile("\\d{1,6}");

	private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");

	private static final Pattern MENTIONED = Pattern.compile("信息处理费[^。；\\n\\d]*([\\d,，]+(?:\\.\\d+)?)\\s*(万?)元");

	/** Nothing was asked yet. */
	static FeeStatement blank() {
		return new FeeStatement(FeeForm.blank(), null, List.of());
	}

	/**
	 * Writes the sentence.
	 * @param text the text as it stands, which may speak of the fee already
	 */
	static FeeStatement of(FeeForm form, ReportYear year, String text, MessageSource messages, Locale locale) {
		List<String> notices = new ArrayList<>();
		List<Long> items = counts(form.items(), notices, messages, locale);
		List<Long> pages = counts(form.pages(), notices, messages, locale);
		String written = CellText.halfWidth(form.charged()).replace(",", "");
		if (!written.isEmpty() && !AMOUNT.matcher(written).matches()) {
			notices.add(messages.getMessage("filing.fee.unclear", new Object[] { form.charged() }, locale));
		}
		if (!notices.isEmpty()) {
			return new FeeStatement(form, null, notices);
		}
		long byItem = items.stream().mapToLong(ProcessingFee::ofItems).sum();
		long byPage = pages.stream().mapToLong(ProcessingFee::ofPages).sum();
		BigDecimal computed = BigDecimal.valueOf(byItem + byPage);
		BigDecimal charged = written.isEmpty() ? computed : new BigDecimal(written);
		if (charged.compareTo(computed) != 0) {
			notices.add(messages.getMessage("filing.fee.differs",
					new Object[] { charged.toPlainString(), computed.toPlainString() }, locale));
		}
		Matcher mentioned = MENTIONED.matcher(text);
		while (mentioned.find()) {
			BigDecimal stated = new BigDecimal(mentioned.group(1).replaceAll("[,，]", ""))
				.multiply(mentioned.group(2).isEmpty() ? BigDecimal.ONE : BigDecimal.valueOf(10_000));
			if (stated.compareTo(charged) != 0) {
				notices.add(messages.getMessage("filing.fee.mentioned",
						new Object[] { mentioned.group(), charged.toPlainString() }, locale));
			}
		}
		List<String> parts = new ArrayList<>();
		if (byItem > 0) {
			parts.add(messages.getMessage("filing.fee.byItem",
					new Object[] { Long.toString(byItem), Integer.toString(items.size()), sum(items) },
					Locale.CHINESE));
		}
		if (byPage > 0) {
			parts.add(messages.getMessage("filing.fee.byPage",
					new Object[] { Long.toString(byPage), Integer.toString(pages.size()), sum(pages) },
					Locale.CHINESE));
		}
		String details = (charged.compareTo(computed) == 0) ? String.join("；", parts) : "";
		String key = (charged.signum() == 0) ? "filing.fee.none"
				: details.isEmpty() ? "filing.fee.sum" : "filing.fee.sentence";
		return new FeeStatement(form, messages.getMessage(key,
				new Object[] { year.toString(), charged.toPlainString(), details }, Locale.CHINESE), notices);
	}

	private static String sum(List<Long> counts) {
		return Long.toString(counts.stream().mapToLong(Long::longValue).sum());
	}

	private static List<Long> counts(String typed, List<String> notices, MessageSource messages, Locale locale) {
		List<Long> counts = new ArrayList<>();
		for (String part : typed.split("[\\s,，、;；]+")) {
			String plain = CellText.halfWidth(part);
			if (COUNT.matcher(plain).matches()) {
				counts.add(Long.parseLong(plain));
			}
			else if (!plain.isEmpty()) {
				notices.add(messages.getMessage("filing.fee.unclear", new Object[] { part }, locale));
			}
		}
		return counts;
	}

}
