package org.nianbao.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTests {

	private static final long SEED = 52;

	private final Figures figures = new Figures();

	@Test
	void writesNumbersWithThousandsSeparatorsAndTheirDecimals() {
		assertThat(this.figures.number(0)).isEqualTo("0");
		assertThat(this.figures.number(999)).isEqualTo("999");
		assertThat(this.figures.number(1000)).isEqualTo("1,000");
		assertThat(this.figures.number(-123_456)).isEqualTo("-123,456");
		assertThat(this.figures.number(new BigDecimal("1234567.50"))).isEqualTo("1,234,567.50");
		assertThat(this.figures.number(new BigDecimal("1E+6"))).isEqualTo("1,000,000");
		assertThat(this.figures.difference(new BigDecimal("-1000"))).isEqualTo("−1,000");
		assertThat(this.figures.difference(new BigDecimal("0.5"))).isEqualTo("+0.5");
	}

	@Test
	void writesNumbersAsTheirPatternSays() {
		Random random = new Random(SEED);
		for (int i = 0; i < 2000; i++) {
			BigDecimal number = new BigDecimal(new BigInteger(random.nextInt(60), random), random.nextInt(6) - 2);
			BigDecimal signed = random.nextBoolean() ? number : number.negate();
			DecimalFormat pattern = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
			pattern.setMinimumFractionDigits(Math.max(0, signed.scale()));
			pattern.setMaximumFractionDigits(Math.max(0, signed.scale()));
			assertThat(this.figures.number(signed)).as("seed %d, %s", SEED, signed).isEqualTo(pattern.format(signed));
		}
	}

}
