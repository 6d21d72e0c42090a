package dev.lintel.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a finding that outlives edits around it. */
final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /**
   * A hash of the policy, the address without numeric indexes, and the item; never of a line or a
   * file name.
   */
  static String of(String policy, String address, String item) {
    String stable = address.replaceAll("\\[[0-9]+]", "");
    String identity = String.join("\n", policy, stable, item);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
