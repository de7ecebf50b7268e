package org.nianbao;

import org.nianbao.history.HistoryCommand;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Starts Nianbao: agencies file their yearly report on open government information, the
 * supervising office reviews it, the public reads it.
 */
@SpringBootApplication
public class NianbaoApplication {

	public static void main(String[] arguments) {
		if (HistoryCommand.isAsked(arguments)) {
			System.exit(HistoryCommand.run(arguments));
		}
		SpringApplication.run(NianbaoApplication.class, arguments);
	}

}
