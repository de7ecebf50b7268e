package org.nianbao.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts letters into words, in the language of the person who gets them. */
@Component
class Wording {

	/** What has no place in a mail: it could forge headers or hide text. */
	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n\t]]");

	private static final String PARAGRAPH = "\n\n";

	private final MessageSource messages;

	private final MailProperties properties;

	Wording(MessageSource messages, MailProperties properties) {
		this.messages = messages;
		this.properties = properties;
	}

	String subject(Letter letter) {
		return oneLine(message(letter, ".subject"));
	}

	/** What a letter says, without salutation. */
	String content(Letter letter) {
		String text = CONTROLS.matcher(message(letter, ".text")).replaceAll("");
		return letter.link().isEmpty() ? text : text + PARAGRAPH + link(letter.link(), letter.to().language());
	}

	/** The whole text of a mail. */
	String mail(String name, Locale language, String content) {
		return String.join(PARAGRAPH,
				this.messages.getMessage("mail.salutation", new Object[] { oneLine(name) }, language), content,
				this.messages.getMessage("mail.closing", null, language));
	}

	String dailySubject(int letters, Locale language) {
		return this.messages.getMessage("mail.daily.subject", new Object[] { Integer.toString(letters) }, language);
	}

	/** The content of a daily mail. */
	String dailyContent(List<Part> parts, Locale language) {
		StringBuilder text = new StringBuilder(this.messages.getMessage("mail.daily.text", null, language));
		int number = 0;
		for (Part part : parts) {
			text.append(PARAGRAPH)
				.append(this.messages.getMessage("mail.daily.part",
						new Object[] { Integer.toString(++number), part.subject() }, language))
				.append('\n')
				.append(part.content());
		}
		return text.toString();
	}

	/** The name under which mails come. */
	String sender(Locale language) {
		return this.messages.getMessage("mail.sender", null, language);
	}

	private String link(String path, Locale language) {
		return this.properties.site() + (Locale.ENGLISH.equals(language) ? "/en" : "") + path;
	}

	private String message(Letter letter, String part) {
		return this.messages.getMessage(letter.key() + part, letter.arguments().toArray(), letter.to().language());
	}

	private static String oneLine(String text) {
		return CONTROLS.matcher(text.replaceAll("\\s+", " ")).replaceAll("").strip();
	}

	/**
	 * A letter in a daily mail.
	 *
	 * @param subject its subject
	 * @param content what it says
	 */
	record Part(String subject, String content) {
	}

}
