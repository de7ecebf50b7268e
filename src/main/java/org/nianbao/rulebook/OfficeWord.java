package org.nianbao.rulebook;

/**
 * A word on an office's list (错敏词).
 *
 * @param id its number
 * @param word the word, in the form in which texts are searched
 * @param instead what should stand there; empty if the word is only to be left out
 */
public record OfficeWord(long id, String word, String instead) {
}
