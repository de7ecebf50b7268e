/** Reports as pages: PDF, and HTML that looks the same wherever it is pasted. */
@NullMarked
package org.nianbao.document.writing.page;

import org.jspecify.annotations.NullMarked;
