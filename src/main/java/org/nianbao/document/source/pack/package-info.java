/**
 * What several files are packed into: ZIP, as the newer Office files are, OLE 2, as the
 * older ones are, and MIME, as saved web pages are. All within limits that no report
 * comes near.
 */
@NullMarked
package org.nianbao.document.source.pack;

import org.jspecify.annotations.NullMarked;
