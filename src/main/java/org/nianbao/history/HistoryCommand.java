package org.nianbao.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the application does with the history in place of serving pages:
 * <code>--verify-history</code>, <code>--verify-history=FILE</code> against heads that
 * were exported to a file, and <code>--export-history-heads=FILE</code>.
 */
public final class HistoryCommand {

	/** The history is as it was written, or the heads are exported. */
	public static final int SOUND = 0;

	/** It could not be found out. A start that fails ends with it too. */
	public static final int UNDECIDED = 1;

	/** The history is not as it was written. */
	public static final int BROKEN = 2;

	private static final Logger logger = LoggerFactory.getLogger(HistoryCommand.class);

	private static final String VERIFY = "verify-history";

	private static final String EXPORT = "export-history-heads";

	private HistoryCommand() {
	}

	/** Whether the arguments ask for a command. */
	public static boolean isAsked(String... arguments) {
		ApplicationArguments given = new DefaultApplicationArguments(arguments);
		return given.containsOption(VERIFY) || given.containsOption(EXPORT);
	}

	/**
	 * Does what the arguments ask for, and says on the console what came of it.
	 * @return the exit code
	 */
	public static int run(String... arguments) {
		ApplicationArguments given = new DefaultApplicationArguments(arguments);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(HistoryCommandContext.class)
			.web(WebApplicationType.NONE)
			.run(arguments)) {
			HistoryHeads heads = context.getBean(HistoryHeads.class);
			String export = value(given, EXPORT);
			if (export != null) {
				export(heads, Path.of(export));
			}
			if (!given.containsOption(VERIFY)) {
				return SOUND;
			}
			String file = value(given, VERIFY);
			ExportedHeads exported = (file != null) ? heads.read(Files.readString(Path.of(file))) : null;
			return verify(context.getBean(HistoryVerifier.class), exported);
		}
		catch (UnreadableHeadsException | IOException | UncheckedIOException ex) {
			logger.error("Nothing was verified: {}", ex.getMessage());
			return UNDECIDED;
		}
	}

	private static void export(HistoryHeads heads, Path file) throws IOException {
		Files.writeString(file, heads.export());
		logger.info("The heads of the history are exported to {}", file);
	}

	private static int verify(HistoryVerifier verifier, @Nullable ExportedHeads exported) {
		if (exported != null) {
			logger.info("Verifying against {} heads, exported {}", exported.chains(), exported.exportedAt());
		}
		Verification result = verifier.verifyAll(exported, (chains, total) -> {
			if (chains > 0) {
				logger.info("Verified {} of {} chains", chains, total);
			}
		});
		result.faults()
			.forEach(
					(fault) -> logger.error("Broken: entry {} of {}: {}", fault.number(), fault.chain(), fault.kind()));
		if (result.isSound()) {
			logger.info("The history is as it was written: {} entries in {} chains", result.entries(), result.chains());
			return SOUND;
		}
		logger.error("The history is NOT as it was written: {} of {} chains are broken", result.broken(),
				result.chains());
		return BROKEN;
	}

	private static @Nullable String value(ApplicationArguments given, String option) {
		List<String> values = given.getOptionValues(option);
		return (values == null || values.isEmpty() || values.getLast().isBlank()) ? null : values.getLast();
	}

}
