package dev.ownhand.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.IndentedJson;
import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.VectorFile;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.gaia.HubPlace;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** vectors/profile-tokens.json: a profile that moved has the form of those that the original uploads. */
class ProfileMoveTest {
  private static final VectorFile VECTORS = VectorFile.read("profile-tokens");
  private static final HubPlace OLD =
      new HubPlace("https://hub.blockstack.org", "https://gaia.blockstack.org/hub/");
  private static final HubPlace NEW = new HubPlace("https://hub.example", "https://read.example/");

  @Test
  void writesJsonAsTheOriginalDoes() {
    for (JsonValue.Obj upload : VECTORS.section("uploads")) {
      String text = upload.text("fileText").orElseThrow();
      assertEquals(
          text,
          IndentedJson.write(assertInstanceOf(JsonReading.Read.class, Json.read(text)).value()));
    }
  }

  @Test
  void signsAnewWhatTheOriginalUploaded() {
    for (JsonValue.Obj upload : VECTORS.section("uploads")) {
      Optional<byte[]> fresh = moved(upload.text("fileText").orElseThrow(), "privateKey");
      String text = new String(fresh.orElseThrow(), StandardCharsets.UTF_8);
      assertTrue(text.startsWith("[\n  {\n    \"token\": \"ey"), text);
      assertTrue(!text.contains("\"url_prefix\": \"https://gaia.blockstack.org/hub/\""), text);
      assertTrue(text.contains("https://gaia.blockstack.org/hub/1x/avatar-0"), "that bucket stays");
    }
  }

  @Test
  void signsNothingThatAnotherKeySigned() {
    for (JsonValue.Obj upload : VECTORS.section("uploads")) {
      assertEquals(
          Optional.empty(), moved(upload.text("fileText").orElseThrow(), "otherPrivateKey"));
    }
    assertEquals(Optional.empty(), moved("[]", "privateKey"));
    assertEquals(Optional.empty(), moved("{}", "privateKey"));
  }

  private static Optional<byte[]> moved(String file, String keyName) {
    try (PrivateKey key = PrivateKey.parse(VECTORS.text(keyName)).orElseThrow()) {
      return new ProfileMove(OLD, NEW, Set.of())
          .signedAnew(
              file.getBytes(StandardCharsets.UTF_8),
              key,
              VECTORS.clock().instant(),
              Entropy.system());
    }
  }
}
