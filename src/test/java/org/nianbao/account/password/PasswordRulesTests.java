package org.nianbao.account.password;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.account.PasswordFault;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	private static final List<String> NAMES = List.of("wang.fang", "王芳", "汀澜市科学技术局", "Tinglan Science Bureau");

	private final PasswordRules rules = new PasswordRules();

	@ParameterizedTest
	@ValueSource(strings = { "correct horse battery", "山高月小水落石出清风徐来水波不兴", "qzvrkt mwplo dfg", "zqkvxjwp mnbtrdf" })
	void takesAnythingLongThatNobodyWouldGuess(String password) {
		assertThat(fault(password, false)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "zqkvxjwp", "风急天高猿啸哀渚", "x7 kq-vm" })
	void takesEightCharactersBesideASecondFactor(String password) {
		assertThat(fault(password, true)).isEmpty();
		assertThat(fault(password, false)).hasValue(PasswordFault.TOO_SHORT_ALONE);
	}

	@Test
	void countsCharactersAsPeopleDo() {
		assertThat(fault("𠮷野家𠮷野家店", true)).as("seven characters of nine UTF-16 units")
			.hasValue(PasswordFault.TOO_SHORT);
		assertThat(fault("kq-vmx", false)).as("told the one rule that holds").hasValue(PasswordFault.TOO_SHORT_ALONE);
		assertThat(fault("kq vz ".repeat(21) + "xj", true)).as("128 characters").isEmpty();
		assertThat(fault("kq vz ".repeat(21) + "xjw", true)).as("129 characters").hasValue(PasswordFault.TOO_LONG);
		assertThat(this.rules.standsAlone("14 characters.")).isFalse();
		assertThat(this.rules.standsAlone("15 characters..")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "password", "PASSWORD", "ｐａｓｓｗｏｒｄ", "passwordpassword", "123456789012345678",
			"aaaaaaaaaaaaaaaaaa", "qwertyuiopqwertyuiop", "poiuytrewq", "abcdefghijklmnopqrs", "iloveyou", "87654321",
			"sunshinesunshine" })
	void refusesWhatIsTriedFirst(String password) {
		assertThat(fault(password, true)).hasValue(PasswordFault.COMMON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "汀澜市科学技术局2027", "tinglan science bureau!", "Wang.Fang2027", "wang.fangwang.fang1",
			"nianbao2027", "王芳王芳王芳王芳汀澜市科学技术局" })
	void refusesLittleMoreThanANameThatOthersKnow(String password) {
		assertThat(fault(password, true)).hasValue(PasswordFault.NAMES);
	}

	@Test
	void takesANameThatMuchElseStandsBeside() {
		assertThat(fault("王芳 drinks tea on the roof", false)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "zqkvxjwpmnbtrdf, false", "zqkvxjwp12mnbtrdf, false", "Zqkvxjwp12mnbtrdf, true",
			"zqkv-xjwp-12mnbt, true", "清风徐来 Zq mnbtrdf kv, true", "清风徐来水波不兴举酒属客诵明月, false" })
	void asksForThreeKindsOfCharactersUnderClassifiedProtectionOnly(String password, boolean taken) {
		assertThat(this.rules.fault(password, NAMES, false, true))
			.isEqualTo(taken ? Optional.empty() : Optional.of(PasswordFault.TOO_UNIFORM));
		assertThat(fault(password, false)).isEmpty();
	}

	private Optional<PasswordFault> fault(String password, boolean secondFactor) {
		return this.rules.fault(password, NAMES, secondFactor, false);
	}

}
