/** Reports as Excel workbooks: the official tables, and a template to be filled in. */
@NullMarked
package org.nianbao.document.writing.workbook;

import org.jspecify.annotations.NullMarked;
