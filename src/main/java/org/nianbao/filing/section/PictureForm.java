package org.nianbao.filing.section;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PictureMark;
import org.nianbao.content.PlainText;

import org.springframework.web.multipart.MultipartFile;

/**
 * A picture for a narrative.
 *
 * @param file the uploaded file; null or empty if there is none
 * @param alternative what is to be seen on it, on one line
 */
record PictureForm(@Nullable MultipartFile file,
		@NotBlank(message = "{filing.picture.alternative.missing}") @Size(max = PictureMark.LONGEST_ALTERNATIVE,
				message = "{filing.picture.alternative.tooLong}") String alternative) {

	PictureForm(@Nullable MultipartFile file, @Nullable String alternative) {
		this.file = file;
		this.alternative = PlainText
			.line(((alternative != null) ? alternative : "").replace('【', '［').replace('】', '］').replace('｜', '，'));
	}

}
