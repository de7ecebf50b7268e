package org.nianbao.web;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.nayuki.qrcodegen.QrCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrPictureTests {

	private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

	@Test
	void drawsTheDarkSquaresInsideAMarginAndNoOthers() {
		String text = "https://nianbao.example/reports/450700-012/2025";
		QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
		QrPicture picture = QrPicture.of(text);
		assertThat(picture.size()).isEqualTo(code.size + 8);
		Set<String> drawn = new HashSet<>();
		Matcher run = RUN.matcher(picture.outline());
		while (run.lookingAt()) {
			assertThat(run.group(4)).isEqualTo(run.group(3));
			for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
				drawn.add((Integer.parseInt(run.group(1)) + i) + "," + run.group(2));
			}
			run.region(run.end(), picture.outline().length());
		}
		assertThat(run.regionStart()).isEqualTo(picture.outline().length());
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				assertThat(drawn.contains((x + 4) + "," + (y + 4))).as("%s, %s", x, y).isEqualTo(code.getModule(x, y));
			}
		}
	}

}
