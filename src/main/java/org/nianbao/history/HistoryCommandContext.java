package org.nianbao.history;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * As much of the application as its commands need: the database and the history. It
 * serves no pages, does no jobs and migrates nothing. What is imported stands in
 * {@code META-INF/spring}.
 */
@ImportAutoConfiguration
@Import({ HistoryConfiguration.class, HistoryVerifier.class, HistoryHeads.class })
class HistoryCommandContext {

}
