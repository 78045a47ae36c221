package dev.ownhand.store;

import dev.ownhand.auth.Grant;
import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.base.Origin;
import dev.ownhand.crypto.Digests;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PasswordLock;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.vault.Creation;
import dev.ownhand.vault.PasswordChange;
import dev.ownhand.vault.Vault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** What {@link CrashTest} kills: it writes on and on, and says of each thing when it is done. */
final class CrashingWriter {
  static final PasswordLock CHEAP = new PasswordLock(8, 1, 1);

  /** How many vaults are sealed beforehand and then used again and again. */
  static final int SEALED = 8;

  private CrashingWriter() {}

  static char[] password(int generation) {
    return ("password " + generation).toCharArray();
  }

  /** A phrase of its own for each generation. */
  static Mnemonic phrase(int generation) {
    byte[] number = ByteBuffer.allocate(4).putInt(generation).array();
    return Mnemonic.ofEntropy(Arrays.copyOf(Digests.sha256(number), 16));
  }

  static Grant grant(int generation) {
    return new Grant(
        new Origin("https", "app" + generation + ".example", 443),
        generation % 5,
        List.of("store_write"),
        Instant.EPOCH.plusSeconds(generation));
  }

  static Vault vault(Path home) {
    return new Vault(
        new DiskVaultShelf(home),
        CHEAP,
        Entropy.system(),
        InstantSource.fixed(Instant.EPOCH));
  }

  /** A vault of a generation's phrase and password, to be put on a shelf as it is. */
  static byte[] sealedVault(int generation) {
    var shelf = new ShelfInMemory();
    Vault vault = new Vault(shelf, CHEAP, Entropy.system(), InstantSource.fixed(Instant.EPOCH));
    if (vault.create(phrase(generation), password(generation)) instanceof Creation.Created) {
      vault.lock();
    }
    return shelf.current().orElseThrow();
  }

  /** Where the vaults lie that are put in the place of one another, sealed beforehand. */
  static Path sealed(Path home, int generation) {
    return home.resolve("sealed-" + generation % SEALED);
  }

  /** Arguments: what to write, folder, last generation. Ends only by being killed. */
  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[1]);
    int last = Integer.parseInt(arguments[2]);
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    switch (arguments[0]) {
      case "vaults" -> writeVaults(home, last, out);
      case "grants" -> writeGrants(home, last, out);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Replaces one vault by another, and changes the password of a second one. */
  private static void writeVaults(Path home, int last, PrintStream out) throws IOException {
    var replaced = new DiskVaultShelf(home.resolve("replaced"));
    Vault vault = vault(home);
    for (int next = last + 1; ; next++) {
      replaced.replace(Files.readAllBytes(sealed(home, next)));
      say(out, "replaced", next);
      if (!(vault.changePassword(password(next - 1), password(next))
          instanceof PasswordChange.Changed)) {
        throw new IllegalStateException("the password did not change");
      }
      say(out, "password", next);
    }
  }

  private static void writeGrants(Path home, int last, PrintStream out) {
    try (PrivateRecords records = Samples.opened(home)) {
      for (int next = last + 1; ; next++) {
        records.grants().write(grant(next));
        say(out, "grant", next);
      }
    }
  }

  /** The full stop shows that the line was not cut short. */
  private static void say(PrintStream out, String what, int generation) {
    out.println(what + " " + generation + " .");
  }
}
