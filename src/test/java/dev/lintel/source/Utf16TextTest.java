package dev.lintel.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf16TextTest {
  @Test
  void isToldByItsMarkOrAFirstCharacterOfAscii() {
    String text = "{\"a\": \"ä€𝄞\"}";

    assertThat(Utf16Text.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(text);
    assertThat(Utf16Text.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(text);
    assertThat(Utf16Text.decode(text.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(text);
    assertThat(Utf16Text.decode(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
  }

  @Test
  void otherBytesAreNot() {
    assertThat(Utf16Text.decode("{\"a\": \"ä\"}".getBytes(StandardCharsets.UTF_8))).isNull();
    assertThat(Utf16Text.decode(new byte[] {'a'})).isNull();
    assertThat(Utf16Text.decode(new byte[] {})).isNull();
    assertThat(Utf16Text.decode(new byte[] {0, 0})).isNull();
  }
}
