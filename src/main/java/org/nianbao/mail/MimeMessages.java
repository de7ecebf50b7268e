package org.nianbao.mail;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.nianbao.mail.Mails.DueMail;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes mails as they go over the wire. */
@Component
class MimeMessages {

	private final MailProperties properties;

	private final Wording wording;

	MimeMessages(MailProperties properties, Wording wording) {
		this.properties = properties;
		this.wording = wording;
	}

	/** The mail; written twice, it is the same. */
	MimeMessage write(DueMail mail, JavaMailSender sender) {
		MimeMessage message = sender.createMimeMessage();
		try {
			MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
			helper.setFrom(new InternetAddress(this.properties.from(), this.wording.sender(mail.language()),
					StandardCharsets.UTF_8.name()));
			helper.setTo(new InternetAddress(mail.address(), mail.name(), StandardCharsets.UTF_8.name()));
			helper.setSubject(mail.subject());
			helper.setText(mail.text());
			helper.setSentDate(Date.from(mail.postedAt()));
			message.setHeader("Message-ID", "<" + mail.id() + "@" + this.properties.site().getHost() + ">");
			message.setHeader("Content-Language", mail.language().toLanguageTag());
			// No automatic answers, please (RFC 3834).
			message.setHeader("Auto-Submitted", "auto-generated");
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new IllegalStateException("mail " + mail.id() + " can't be written", ex);
		}
		return message;
	}

}
