package dev.lintel.check.secret;

/**
 * A secret that stands in a text. It does not hold the secret itself, so that nothing can print it.
 *
 * @param kind what it is, in words: {@code AWS access key}
 * @param start the offset of its first character in the text; of the encoded block around it where
 *     it was decoded
 * @param end the offset after its last character
 */
public record Secret(String kind, int start, int end) {}
