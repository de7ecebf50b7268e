package org.nianbao.portal;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.check.RuleDescription;
import org.nianbao.check.Rulebook;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** The public page that lists all rules. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class RulesPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Rulebook rulebook;

	@Test
	void listsEveryRuleAtItsAnchorWithBasisLevelAndExample() throws Exception {
		Document page = page("");
		for (RuleDescription rule : this.rulebook.rules()) {
			Element entry = page.getElementById(rule.code());
			assertThat(entry).as(rule.code()).isNotNull();
			assertThat(entry.text()).contains(rule.title().zh(), rule.basis().zh());
			assertThat(entry.select("details .findings li")).as("example of %s", rule.code()).isNotEmpty();
		}
		assertThat(page.getElementById("requests.reconcile").select("details").text())
			.contains("“商业企业”列勾稽关系不符：第一项与第二项之和为13");
		assertThat(page.select("nav a[href^=#]").eachAttr("href"))
			.allMatch((link) -> page.getElementById(link.substring(1)) != null);
		assertThat(page.html()).doesNotContain("??");
	}

	@Test
	void readsTheSameInEnglish() throws Exception {
		Document page = page("/en");
		assertThat(page.getElementById("series.jump").text()).contains("550").contains("9,487");
		assertThat(page.getElementById("requests.reconcile").text()).contains("Must be corrected");
		assertThat(page.html()).doesNotContain("??");
	}

	private Document page(String language) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(get(language + "/rules").contextPath(language))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getHeader("Cache-Control")).contains("public");
		return Jsoup.parse(response.getContentAsString());
	}

}
