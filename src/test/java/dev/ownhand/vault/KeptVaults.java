package dev.ownhand.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The vaults of earlier versions, src/test/resources/vault. */
final class KeptVaults {
  private KeptVaults() {}

  static byte[] version(int version) {
    try (InputStream file =
        KeptVaults.class.getResourceAsStream("/vault/version-" + version + ".hex")) {
      if (file == null) {
        throw new IllegalStateException("no vault of version " + version);
      }
      String hex = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
      return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
