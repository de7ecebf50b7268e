package org.nianbao.download;

import org.nianbao.document.ReportFileRefusedException;
import org.nianbao.document.ReportFileRefusedException.Reason;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says why a file is not given out. */
@ControllerAdvice
class RefusedFiles {

	@ExceptionHandler
	ModelAndView refused(ReportFileRefusedException refusal) {
		ModelAndView page = new ModelAndView("download/refused");
		page.addObject("refusal", refusal);
		page.setStatus(
				(refusal.reason() == Reason.BUSY) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

}
