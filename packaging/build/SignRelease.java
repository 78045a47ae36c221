import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.updates.Release;
import dev.ownhand.updates.ReleaseFile;
import dev.ownhand.updates.ReleaseReading;
import dev.ownhand.updates.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a release key, and signs release files with it.
 *
 * <p>Run with the program's libraries on the class path: {@code java -cp 'target/ownhand/lib/*'
 * SignRelease.java key KEYFILE}, or {@code ... sign KEYFILE --version V --page URL --sums SHA256SUMS [--days N]
 * [--notes TEXT]}. The packages that {@code SHA256SUMS} names lie beside it, and are measured again.
 */
public final class SignRelease {
  private static final Set<String> OPTIONS = Set.of("--version", "--page", "--sums", "--days", "--notes");

  private SignRelease() {}

  public static void main(String[] arguments) throws IOException {
    try {
      if (arguments.length == 2 && arguments[0].equals("key")) {
        System.out.println(makeKey(Path.of(arguments[1])));
      } else if (arguments.length >= 2 && arguments[0].equals("sign")) {
        System.out.println(sign(Path.of(arguments[1]), options(arguments)));
      } else {
        throw new Refused("usage: key KEYFILE | sign KEYFILE --version V --page URL --sums SHA256SUMS [--days N] [--notes TEXT]");
      }
    } catch (Refused e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }
  }

  /** Makes a private key in a file for its owner alone; the public key is what is returned. */
  private static String makeKey(Path file) throws IOException {
    Path there = file.toAbsolutePath().normalize();
    for (Path folder = there.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        throw new Refused("A private key does not belong into a repository: " + folder);
      }
    }
    if (Files.exists(there)) {
      throw new Refused("There is such a file already: " + there);
    }
    FileAttribute<?>[] ownersOnly =
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    try (PrivateKey key = PrivateKey.random(Entropy.system())) {
      Files.createFile(there, ownersOnly);
      Files.writeString(there, key.revealHex() + "\n");
      return key.publicKey().hex();
    }
  }

  private static Map<String, String> options(String[] arguments) {
    var options = new HashMap<String, String>();
    for (int i = 2; i < arguments.length; i += 2) {
      if (!OPTIONS.contains(arguments[i]) || i + 1 == arguments.length) {
        throw new Refused("not understood: " + arguments[i]);
      }
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private static String needed(Map<String, String> options, String name) {
    if (!options.containsKey(name)) {
      throw new Refused("missing: " + name);
    }
    return options.get(name);
  }

  private static String sign(Path keyFile, Map<String, String> options) throws IOException {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    int days;
    try {
      days = Integer.parseInt(options.getOrDefault("--days", "30"));
    } catch (NumberFormatException e) {
      throw new Refused("not a number of days: " + options.get("--days"));
    }
    var release =
        new Release(
            Version.parse(needed(options, "--version"))
                .orElseThrow(() -> new Refused("not a version: " + options.get("--version"))),
            WebAddress.parse(needed(options, "--page"))
                .orElseThrow(() -> new Refused("not an address: " + options.get("--page"))),
            packages(Path.of(needed(options, "--sums"))),
            options.getOrDefault("--notes", ""),
            now,
            now.plus(Duration.ofDays(days)));
    try (PrivateKey key =
        PrivateKey.parse(Files.readString(keyFile).strip())
            .orElseThrow(() -> new Refused("not a private key: " + keyFile))) {
      String file = ReleaseFile.sign(release, key);
      // What programs would not believe, or read otherwise, is not given out.
      ReleaseReading reading = ReleaseFile.read(file, List.of(key.publicKey()), now);
      if (!reading.equals(new ReleaseReading.Genuine(release))) {
        throw new Refused("programs would not take this: " + reading);
      }
      return file;
    }
  }

  private static List<Release.PackageFile> packages(Path sums) throws IOException {
    var packages = new ArrayList<Release.PackageFile>();
    for (String line : Files.readAllLines(sums)) {
      String[] parts = line.strip().split("\\s+\\*?", 2);
      if (line.isBlank()) {
        continue;
      }
      if (parts.length != 2) {
        throw new Refused("not understood in " + sums + ": " + line);
      }
      Path file = sums.resolveSibling(parts[1]);
      if (!sha256(file).equals(parts[0])) {
        throw new Refused("not as " + sums + " says: " + file);
      }
      packages.add(
          new Release.PackageFile(file.getFileName().toString(), parts[0], Files.size(file)));
    }
    if (packages.isEmpty()) {
      throw new Refused("no packages in " + sums);
    }
    return packages;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        var digested = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
