package org.nianbao.filing.section;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.nianbao.web.FormError;

/**
 * What the script of a page is told about a picture that it sent.
 *
 * @param mark the line that stands for the picture; null if it was refused
 * @param errors what is wrong; empty if nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PictureAnswer(@Nullable String mark, List<FormError> errors) {
}
