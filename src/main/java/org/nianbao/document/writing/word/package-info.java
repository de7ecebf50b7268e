/** Word files (.docx), written as the few parts that a report needs. */
@NullMarked
package org.nianbao.document.writing.word;

import org.jspecify.annotations.NullMarked;
