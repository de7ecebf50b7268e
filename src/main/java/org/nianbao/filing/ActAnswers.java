package org.nianbao.filing;

import org.nianbao.report.ActRefusedException;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Performs acts and leads back to a page, which tells what came of it; a refused act
 * changed nothing.
 */
@Component
public class ActAnswers {

	private final MessageSource messages;

	ActAnswers(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Performs an act.
	 * @param address the page that tells what came of it
	 * @param done the key of the message that tells that it was done
	 * @return where the browser goes on
	 */
	public String of(String address, RedirectAttributes next, String done, Runnable act) {
		try {
			act.run();
			next.addFlashAttribute("done", done);
		}
		catch (ActRefusedException ex) {
			refuse(next, ex);
		}
		return "redirect:" + address;
	}

	/** Lets the next page tell why an act was refused. */
	public void refuse(RedirectAttributes next, ActRefusedException refused) {
		next.addFlashAttribute("refusal",
				this.messages.getMessage(refused.messageKey(), null, LocaleContextHolder.getLocale()));
	}

}
