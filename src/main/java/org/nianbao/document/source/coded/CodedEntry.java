package org.nianbao.document.source.coded;

/**
 * What a file says under one code.
 *
 * @param line its place in the file, from 1
 * @param code the code, such as {@code requests.granted.total} or
 * {@code narrative.overview}
 * @param value what is written; empty if nothing
 * @param state the public name of the state of a cell; empty if the file doesn't say
 * @param note the note beside a number; empty if there is none
 */
public record CodedEntry(int line, String code, String value, String state, String note) {

	CodedEntry with(String more) {
		return new CodedEntry(this.line, this.code, this.value + more, this.state, this.note);
	}

}
