package org.nianbao.history;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The ends of all chains at some time, as they were exported. A file of them is sealed as
 * a whole, so that it can be kept anywhere.
 */
public final class ExportedHeads {

	private static final String FIRST_LINE = "nianbao-history-heads 1";

	private static final String EXPORTED = "exported ";

	private static final String SEAL = "seal ";

	private static final HexFormat HEX = HexFormat.of();

	private final OffsetDateTime exportedAt;

	private final Map<String, Head> byChain;

	private ExportedHeads(OffsetDateTime exportedAt, Map<String, Head> byChain) {
		this.exportedAt = exportedAt;
		this.byChain = byChain;
	}

	/** When they were exported, in official time (+08:00). */
	public OffsetDateTime exportedAt() {
		return this.exportedAt;
	}

	/** How many chains there were. */
	public int chains() {
		return this.byChain.size();
	}

	Map<String, Head> byChain() {
		return this.byChain;
	}

	/** Writes heads down, one chain a line. */
	static String write(OffsetDateTime exportedAt, List<Head> heads, Seal seal) {
		StringBuilder text = new StringBuilder().append(FIRST_LINE)
			.append('\n')
			.append(EXPORTED)
			.append(exportedAt)
			.append('\n');
		for (Head head : heads) {
			text.append(head.chain())
				.append(' ')
				.append(head.number())
				.append(' ')
				.append(HEX.formatHex(head.mac()))
				.append('\n');
		}
		String mac = HEX.formatHex(seal.of(text.toString()));
		return text.append(SEAL).append(seal.keyId()).append(' ').append(mac).append('\n').toString();
	}

	/**
	 * Reads a file back.
	 * @throws UnreadableHeadsException if it is no such file, or not as it was exported
	 */
	static ExportedHeads read(String file, HistoryKeys keys) {
		String text = file.replace("\r\n", "\n");
		int sealed = text.lastIndexOf(SEAL);
		if (!text.startsWith(FIRST_LINE + '\n' + EXPORTED) || sealed < 0 || text.charAt(sealed - 1) != '\n') {
			throw new UnreadableHeadsException(UnreadableHeadsException.Reason.NO_HEADS);
		}
		String[] seal = text.substring(sealed + SEAL.length()).strip().split(" ");
		Seal used = keys.find(seal[0])
			.orElseThrow(() -> new UnreadableHeadsException(UnreadableHeadsException.Reason.UNKNOWN_KEY));
		String content = text.substring(0, sealed);
		try {
			if (seal.length != 2 || !MessageDigest.isEqual(used.of(content), HEX.parseHex(seal[1]))) {
				throw new UnreadableHeadsException(UnreadableHeadsException.Reason.CHANGED);
			}
			return parse(content.lines().toList());
		}
		catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException ex) {
			throw new UnreadableHeadsException(UnreadableHeadsException.Reason.CHANGED);
		}
	}

	private static ExportedHeads parse(List<String> lines) {
		Map<String, Head> heads = new HashMap<>();
		for (String line : lines.subList(2, lines.size())) {
			String[] parts = line.split(" ");
			heads.put(parts[0], new Head(parts[0], Long.parseLong(parts[1]), HEX.parseHex(parts[2])));
		}
		return new ExportedHeads(OffsetDateTime.parse(lines.get(1).substring(EXPORTED.length())), heads);
	}

}
