package org.nianbao.document.source.pdf;

import java.text.Normalizer;

/**
 * Replaces radicals by the characters that they look like. PDF files name glyphs by
 * either, and what is meant is always the character.
 */
final class Radicals {

	private static final char FIRST = '\u2E80';

	private static final char LAST = '\u2FDF';

	private static final char FIRST_OF_KANGXI = '\u2F00';

	/** Of the supplement, those that have a character of their own. */
	private static final String RADICALS = "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺶⺷⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";

	private static final String CHARACTERS = "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄㣺扌攵旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒羊羊耂肀聿月艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阝雨青韦页风飞食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

	private Radicals() {
	}

	static String replaced(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= FIRST && text.charAt(i) <= LAST) {
				return replacedIn(text);
			}
		}
		return text;
	}

	private static String replacedIn(String text) {
		StringBuilder replaced = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= FIRST_OF_KANGXI && c <= LAST) {
				replaced.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
			}
			else {
				int radical = (c >= FIRST && c <= LAST) ? RADICALS.indexOf(c) : -1;
				replaced.append((radical >= 0) ? CHARACTERS.charAt(radical) : c);
			}
		}
		return replaced.toString();
	}

}
