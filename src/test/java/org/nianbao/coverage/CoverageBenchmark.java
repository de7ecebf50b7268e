package org.nianbao.coverage;

import java.util.concurrent.TimeUnit;

import org.nianbao.LargeOffice;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.review.ReviewPages;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The coverage board of an office with 5,000 agencies, from the request to the written
 * page: at most 300 ms at the 95th percentile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 20)
@Fork(1)
public class CoverageBenchmark {

	private static final int AGENCIES = 5_000;

	private MockMvc mvc;

	private RequestPostProcessor reviewer;

	private String board;

	@Setup
	public void createOffice() {
		ApplicationContext application = new TestContextManager(Application.class).getTestContext()
			.getApplicationContext();
		String office = LargeOffice.create(application, AGENCIES);
		this.mvc = application.getBean(MockMvc.class);
		this.reviewer = ReviewPages.at(office, Role.REVIEWER);
		this.board = "/review/coverage?office=" + office + "&year=" + LargeOffice.YEAR;
	}

	/** The board as it opens. */
	@Benchmark
	public int board() throws Exception {
		return length(this.board);
	}

	/** The board narrowed down to one state and counted by kind. */
	@Benchmark
	public int narrowedBoard() throws Exception {
		return length(this.board + "&state=awaiting-review&by=kind");
	}

	/** The Excel file of all agencies. */
	@Benchmark
	public int excel() throws Exception {
		return length(this.board.replace("coverage?", "coverage.xlsx?"));
	}

	private int length(String address) throws Exception {
		var response = this.mvc.perform(MockMvcRequestBuilders.get(address).with(this.reviewer))
			.andReturn()
			.getResponse();
		if (response.getStatus() != 200) {
			throw new IllegalStateException("answered with " + response.getStatus());
		}
		return response.getContentAsByteArray().length;
	}

	/** The application on an empty database, as tests have it. */
	@SpringBootTest
	@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
	@Import(TestDatabase.class)
	static class Application {

	}

}
