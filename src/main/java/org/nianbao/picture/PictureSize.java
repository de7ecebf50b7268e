package org.nianbao.picture;

/**
 * How large a picture is.
 *
 * @param width how many points it is wide
 * @param height how many points it is high
 */
public record PictureSize(int width, int height) {
}
