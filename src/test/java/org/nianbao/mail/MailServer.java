package org.nianbao.mail;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A real mail server on a free port of this machine, with one mailbox for everybody.
 */
public final class MailServer implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private static final int HALF_A_MINUTE = 30_000;

	private final GreenMail server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));

	private MailServer() {
	}

	/** Starts a server. */
	public static MailServer start() {
		MailServer started = new MailServer();
		started.server.start();
		return started;
	}

	/** The port on which it listens. */
	public int port() {
		return this.server.getSmtp().getPort();
	}

	/** What sends mail to it. */
	JavaMailSender sender() {
		return sender(port());
	}

	static JavaMailSender sender(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost(HOST);
		sender.setPort(port);
		Properties patience = sender.getJavaMailProperties();
		patience.setProperty("mail.smtp.connectiontimeout", "2000");
		patience.setProperty("mail.smtp.timeout", "2000");
		return sender;
	}

	/** The mails that came for an address, the first one first. */
	public List<Received> received(String address) {
		return Arrays.stream(this.server.getReceivedMessages())
			.map(Received::of)
			.filter((mail) -> mail.to().equals(address))
			.toList();
	}

	/** The only mail that comes for an address, waited for at most half a minute. */
	public Received awaitOne(String address) {
		if (!this.server.waitForIncomingEmail(HALF_A_MINUTE, 1)) {
			throw new AssertionError("no mail came");
		}
		List<Received> received = received(address);
		if (received.size() != 1) {
			throw new AssertionError(received.size() + " mails came for " + address);
		}
		return received.getFirst();
	}

	@Override
	public void close() {
		this.server.stop();
	}

	/**
	 * A mail that came.
	 *
	 * @param messageId its Message-ID
	 * @param from from whom, with the name
	 * @param to the address to which it came
	 * @param subject its subject
	 * @param text its text
	 */
	public record Received(String messageId, String from, String to, String subject, String text) {

		private static Received of(MimeMessage message) {
			try {
				InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
				return new Received(message.getMessageID(), ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
						to.getAddress(), message.getSubject(),
						message.getContent().toString().replace("\r\n", "\n").stripTrailing());
			}
			catch (MessagingException | IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
