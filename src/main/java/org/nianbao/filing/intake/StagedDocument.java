package org.nianbao.filing.intake;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document that somebody uploaded and has not taken over yet.
 *
 * @param id its number
 * @param fileName its file name; null if it was pasted
 * @param mediaType its media type as the browser named it; null if not known
 * @param body the document
 */
record StagedDocument(UUID id, @Nullable String fileName, @Nullable String mediaType, byte[] body) {
}
