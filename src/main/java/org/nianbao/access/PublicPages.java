package org.nianbao.access;

import java.util.List;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The addresses that everybody may open: without sign-in, without a session and without a
 * cookie. What stands neither here nor in the {@link StaffArea} is answered 404. Handlers
 * are listed by the very pattern that they are mapped to.
 */
final class PublicPages {

	static final List<String> PATTERNS = List.of(
			// What the public reads
			"/", "/search", "/areas/{area}", "/statistics", "/statistics.csv", "/statistics.xlsx", "/compare",
			"/compare.csv", "/compare.xlsx", "/check", "/rules", "/receipts", "/reports/{agency}",
			"/reports/{agency}/{year}", "/reports/{agency}/{year}/{scope:own|level|area|system}",
			"/reports/{agency}/{year}/revisions/{revision}",
			"/reports/{agency}/{year}/{scope:own|level|area|system}/revisions/{revision}",
			"/reports/{agency}/{year}/files/{kind}", "/reports/{agency}/{year}/revisions/{revision}/files/{kind}",
			"/reports/{agency}/{year}/{scope:own|level|area|system}/files/{kind}",
			"/reports/{agency}/{year}/{scope:own|level|area|system}/revisions/{revision}/files/{kind}",
			"/reports/{agency}/{year}/pictures/{hash}",
			"/reports/{agency}/{year}/{scope:own|level|area|system}/pictures/{hash}",
			// Files that pages are made of
			"/css/**", "/images/**", "/js/**", "/webjars/**", "/samples/**",
			// Whether the application is alive, for load balancers
			"/actuator/health", "/actuator/health/**",
			// The checker
			"/api/v1/checks",
			// What is published, for programs
			"/data", "/data/reports.csv", "/data/reports.xlsx", "/data/agencies.csv", "/data/agencies.xlsx",
			"/data/areas.csv", "/data/areas.xlsx", "/data/coverage.csv", "/data/coverage.xlsx", "/data/dictionary.csv",
			"/data/bulk/manifest.json", "/data/bulk/{year:\\d{4}}.{kind:csv|jsonl}.gz",
			"/data/bulk/{year:\\d{4}}-texts.{kind:csv|jsonl}.gz", "/api/v1/openapi.json", "/api/v1/reports",
			"/api/v1/agencies", "/api/v1/agencies/{agency}", "/api/v1/areas", "/api/v1/statistics",
			"/api/v1/comparison", "/feeds/reports.atom", "/feeds/areas/{area}.atom", "/feeds/agencies/{agency}.atom",
			"/sitemap.xml", "/sitemap-{file}.xml", "/robots.txt",
			// Published reports as JSON
			"/api/v1/reports/{agency}/{year}", "/api/v1/reports/{agency}/{year}/{scope:own|level|area|system}",
			"/api/v1/reports/{agency}/{year}/revisions/{revision}",
			"/api/v1/reports/{agency}/{year}/{scope:own|level|area|system}/revisions/{revision}",
			"/reports/{agency}/{year}.json", "/reports/{agency}/{year}/{scope:own|level|area|system}.json",
			"/reports/{agency}/{year}/revisions/{revision}.json",
			"/reports/{agency}/{year}/{scope:own|level|area|system}/revisions/{revision}.json");

	static final RequestMatcher MATCHER = new OrRequestMatcher(
			PATTERNS.stream().<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());

	private PublicPages() {
	}

}
