package org.nianbao.people.entry;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nianbao.account.FirstAdministrator;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class SetUpNoticeTests {

	private final FirstAdministrator first = mock();

	private final SetUpNotice notice = new SetUpNotice(this.first, "https://nianbao.example");

	@Test
	void writesTheLinkIntoTheLogAsLongAsThereIsNoAdministrator(CapturedOutput log) {
		given(this.first.invite()).willReturn(Optional.of("token"));
		this.notice.write();
		assertThat(log).contains("https://nianbao.example/set-up?token=token");
	}

	@Test
	void saysNothingOnceThereIsOne(CapturedOutput log) {
		given(this.first.invite()).willReturn(Optional.empty());
		this.notice.write();
		assertThat(log).doesNotContain("set-up");
	}

}
