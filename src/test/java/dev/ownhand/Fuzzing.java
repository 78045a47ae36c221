package dev.ownhand;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ownhand.auth.ManifestReaderFuzz;
import dev.ownhand.auth.RequestAddressesFuzz;
import dev.ownhand.auth.RequestClaimsFuzz;
import dev.ownhand.auth.RequestLinkFuzz;
import dev.ownhand.auth.RequestTextFuzz;
import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.JsonFuzz;
import dev.ownhand.base.WebAddressFuzz;
import dev.ownhand.crypto.EnvelopeFuzz;
import dev.ownhand.gaia.hub.HubHeaderFuzz;
import dev.ownhand.keychain.MnemonicFuzz;
import dev.ownhand.net.RasterFuzz;
import dev.ownhand.platform.LinkDoorFuzz;
import dev.ownhand.platform.LinkListenerFuzz;
import dev.ownhand.profile.proofs.ProofFuzz;
import dev.ownhand.server.hub.HubPathFuzz;
import dev.ownhand.settings.SettingsFuzz;
import dev.ownhand.vault.VaultFileFuzz;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fuzzing of everything that reads what comes from outside. Guided by coverage, from a fixed seed.
 *
 * <p>A JVM can fuzz but one test, and starting one takes longer than many thousand inputs: so the
 * first byte of an input chooses the target. Run by the execution {@code fuzz} of the build; an input
 * that fails is kept in {@code target/fuzz}. How many inputs are tried is {@code fuzz.runs} of the build.
 */
class Fuzzing {
  private static final List<FuzzTarget> TARGETS =
      List.of(
          new RequestTextFuzz(),
          new RequestClaimsFuzz(),
          new RequestAddressesFuzz(),
          new RequestLinkFuzz(),
          new WebAddressFuzz(),
          new JsonFuzz(),
          new ManifestReaderFuzz(),
          new RasterFuzz(),
          new VaultFileFuzz(),
          new MnemonicFuzz(),
          new EnvelopeFuzz(),
          new LinkListenerFuzz(),
          new SettingsFuzz(),
          new HubHeaderFuzz(),
          new HubPathFuzz(),
          new ProofFuzz(),
          new LinkDoorFuzz());

  static Stream<byte[]> seeds() {
    return IntStream.range(0, TARGETS.size())
        .boxed()
        .flatMap(target -> TARGETS.get(target).seeds().map(seed -> input(target, seed)));
  }

  private static byte[] input(int target, byte[] seed) {
    byte[] input = new byte[seed.length + 1];
    input[0] = (byte) target;
    System.arraycopy(seed, 0, input, 1, seed.length);
    return input;
  }

  @MethodSource("seeds")
  @DictionaryEntries({
    "http://", "https://", "localhost", "127.0.0.1", "[::1]", "@", "\\", "xn--", "%2e", "0x", ":443",
    "web+", "blockstack:", "echo=", "\"name\":", "\"icons\":[{\"src\":\"", "\"scopes\":[", "\\ud800",
    "\"domain_name\":\"", "\"redirect_uri\":\"", "\"manifest_uri\":\"", "\"version\":", "\"exp\":",
    "\"iat\":", "1e999", "\"port\":", "\"theme\":", "\"hubUrl\":\"https://", " abandon", " zoo",
    "bearer v1:", "\"scope\":\"putFile\"", "\"associationToken\":", "/store/", "/read/", "%2F", "%C3%BC"
  })
  @FuzzTest(maxDuration = "1h")
  void whatComesFromOutsideIsReadOrRefused(byte[] input) throws IOException {
    if (input.length > 0) {
      FuzzTarget target = TARGETS.get(Byte.toUnsignedInt(input[0]) % TARGETS.size());
      target.check(Arrays.copyOfRange(input, 1, input.length));
    }
  }
}
