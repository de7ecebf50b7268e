package org.nianbao.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InstalledBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@TempDir
	private Path folder;

	@Test
	void showsAPageWithChineseText() {
		Page page = browsers.open(Browsers.TELEPHONE);
		page.setContent("<!DOCTYPE html><html lang='zh'><title>年报</title><main><h1>年报</h1></main></html>");
		assertThat(page.locator("h1")).hasText("年报");
		Assertions.assertThat(page.evaluate("innerWidth")).isEqualTo(Browsers.TELEPHONE);
		Browsers.assertAccessible(page);
	}

	@Test
	void findsObstacles() {
		Page page = browsers.open(Browsers.DESK);
		page.setContent("<!DOCTYPE html><html lang='zh'><title>年报</title><main><h1>年报</h1><input></main></html>");
		assertThatThrownBy(() -> Browsers.assertAccessible(page)).hasMessageContaining("label");
	}

	@Test
	void takesTheBrowserThatTheVariableNames() throws IOException {
		Path program = program("my-browser");
		Assertions.assertThat(InstalledBrowser.find(Map.of("CHROMIUM", program.toString(), "PATH", "")))
			.contains(program);
	}

	@Test
	void refusesAVariableThatNamesNoProgram() {
		assertThatIllegalStateException()
			.isThrownBy(() -> InstalledBrowser.find(Map.of("CHROMIUM", this.folder.resolve("none").toString())))
			.withMessageContaining("CHROMIUM");
	}

	@Test
	void findsABrowserOnTheSearchPath() throws IOException {
		Path program = program("chromium");
		Assertions.assertThat(InstalledBrowser.find(Map.of("PATH", this.folder.toString()))).contains(program);
	}

	private Path program(String name) throws IOException {
		Path program = Files.createFile(this.folder.resolve(name));
		Assertions.assertThat(program.toFile().setExecutable(true)).isTrue();
		return program;
	}

}
