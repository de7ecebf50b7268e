package org.nianbao;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the person who starts the application where to find it.
 */
@Component
class StartProgress {

	private static final Logger logger = LoggerFactory.getLogger(StartProgress.class);

	@EventListener
	void ready(ApplicationReadyEvent ready) {
		String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
		if (port != null) {
			logger.info("Nianbao is ready: open http://localhost:{}", port);
		}
	}

}
