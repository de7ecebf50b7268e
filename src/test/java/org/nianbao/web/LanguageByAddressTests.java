package org.nianbao.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class LanguageByAddressTests {

	private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Pages())
		.setLocaleResolver(new WebConfiguration().localeResolver())
		.addFilters(new LanguageByAddressFilter())
		.build();

	@Test
	void showsThePlainAddressInChineseWhateverTheBrowserPrefers() throws Exception {
		this.mvc.perform(get("/somewhere").locale(Locale.ENGLISH)).andExpect(content().string("zh_CN "));
	}

	@Test
	void showsTheSamePageInEnglishUnderItsPrefix() throws Exception {
		this.mvc.perform(get("/en/somewhere").locale(Locale.CHINESE)).andExpect(content().string("en /en"));
	}

	@Test
	void keepsTheLanguageInRedirects() throws Exception {
		this.mvc.perform(get("/en/elsewhere")).andExpect(redirectedUrl("/en/somewhere"));
		this.mvc.perform(get("/elsewhere")).andExpect(redirectedUrl("/somewhere"));
	}

	@Test
	void leadsThePrefixAloneToTheHomePage() throws Exception {
		this.mvc.perform(get("/en")).andExpect(redirectedUrl("/en/"));
	}

	@Test
	void takesNoOtherAddressForEnglish() throws Exception {
		this.mvc.perform(get("/enough")).andExpect(status().isNotFound());
	}

	@Controller
	static class Pages {

		@GetMapping("/somewhere")
		@ResponseBody
		String somewhere(Locale locale, HttpServletRequest request) {
			return locale + " " + request.getContextPath();
		}

		@GetMapping("/elsewhere")
		String elsewhere() {
			return "redirect:/somewhere";
		}

	}

}
