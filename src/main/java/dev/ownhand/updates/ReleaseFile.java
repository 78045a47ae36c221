package dev.ownhand.updates;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.base.Printable;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.crypto.PublicKey;
import dev.ownhand.tokens.ClaimedTime;
import dev.ownhand.tokens.RawToken;
import dev.ownhand.tokens.TokenReading;
import dev.ownhand.tokens.TokenSigner;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Release files: one ES256K JSON Web Token each, about one version, signed by a release key.
 *
 * <p>Nothing in it names a key to be believed: it counts only if one of the given keys signed it.
 */
public final class ReleaseFile {
  /** Most characters of notes that are shown. */
  public static final int NOTES_CHARS = 500;

  private static final int MOST_PACKAGES = 100;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+~-]{0,199}");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final BigDecimal MOST_BYTES = BigDecimal.valueOf(Long.MAX_VALUE);

  private ReleaseFile() {}

  /** Signs a release: the text of its file. */
  public static String sign(Release release, PrivateKey key) {
    return TokenSigner.sign(
        JsonValue.Obj.empty()
            .with("iss", key.publicKey().address().did().toString())
            .with("iat", JsonValue.number(release.issued().getEpochSecond()))
            .with("exp", JsonValue.number(release.expires().getEpochSecond()))
            .with("version", release.version().toString())
            .with("page", release.page().toString())
            .with(
                "files",
                new JsonValue.Array(
                    release.files().stream().<JsonValue>map(ReleaseFile::json).toList()))
            .with("notes", release.notes()),
        key);
  }

  private static JsonValue json(Release.PackageFile file) {
    return JsonValue.Obj.empty()
        .with("name", file.name())
        .with("sha256", file.sha256())
        .with("size", JsonValue.number(file.size()));
  }

  /** Reads a release file, believing these keys alone. Blanks around it do not count. */
  public static ReleaseReading read(String text, List<PublicKey> keys, Instant now) {
    return switch (RawToken.read(text.strip())) {
      case TokenReading.NotAToken _ -> new ReleaseReading.NotGenuine(ReleaseFault.NOT_A_TOKEN);
      case TokenReading.Read(RawToken token) -> read(token, keys, now);
    };
  }

  private static ReleaseReading read(RawToken token, List<PublicKey> keys, Instant now) {
    if (!token.header().text("alg").equals(Optional.of("ES256K"))) {
      return new ReleaseReading.NotGenuine(ReleaseFault.ALGORITHM);
    }
    Optional<PublicKey> key =
        token
            .claims()
            .text("iss")
            .flatMap(
                issuer ->
                    keys.stream()
                        .filter(each -> each.address().did().toString().equals(issuer))
                        .findFirst());
    if (key.isEmpty()) {
      return new ReleaseReading.NotGenuine(ReleaseFault.OTHER_KEY);
    }
    if (!token.isSignedBy(key.get())) {
      return new ReleaseReading.NotGenuine(ReleaseFault.SIGNATURE);
    }
    Optional<Instant> issued = time(token.claims(), "iat");
    Optional<Instant> expires = time(token.claims(), "exp");
    if (issued.isEmpty()
        || expires.isEmpty()
        || issued.get().isAfter(now.plus(Limits.CLOCK_LEEWAY))
        || !expires.get().isAfter(issued.get())) {
      return new ReleaseReading.NotGenuine(ReleaseFault.TIMES);
    }
    return release(token.claims(), issued.get(), expires.get())
        .<ReleaseReading>map(
            release ->
                now.isBefore(release.expires())
                    ? new ReleaseReading.Genuine(release)
                    : new ReleaseReading.Expired(release))
        .orElseGet(() -> new ReleaseReading.NotGenuine(ReleaseFault.CONTENT));
  }

  private static Optional<Instant> time(JsonValue.Obj claims, String name) {
    return switch (ClaimedTime.of(claims, name)) {
      case ClaimedTime.Seconds seconds when seconds.value().signum() > 0 ->
          Optional.of(seconds.instant());
      case ClaimedTime.Seconds _, ClaimedTime.None(), ClaimedTime.NotATime() -> Optional.empty();
    };
  }

  private static Optional<Release> release(JsonValue.Obj claims, Instant issued, Instant expires) {
    Optional<Version> version = claims.text("version").flatMap(Version::parse);
    Optional<WebAddress> page =
        claims
            .text("page")
            .flatMap(WebAddress::parse)
            .filter(address -> address.origin().scheme().equals("https"));
    Optional<List<Release.PackageFile>> files = claims.array("files").flatMap(ReleaseFile::files);
    return version.isPresent() && page.isPresent() && files.isPresent()
        ? Optional.of(
            new Release(
                version.get(),
                page.get(),
                files.get(),
                Printable.line(claims.text("notes").orElse(""), NOTES_CHARS),
                issued,
                expires))
        : Optional.empty();
  }

  /** All of them, or none. */
  private static Optional<List<Release.PackageFile>> files(List<JsonValue> items) {
    var files = new ArrayList<Release.PackageFile>();
    for (JsonValue item : items) {
      Optional<Release.PackageFile> file =
          item instanceof JsonValue.Obj object ? file(object) : Optional.empty();
      if (file.isEmpty() || files.size() == MOST_PACKAGES) {
        return Optional.empty();
      }
      files.add(file.get());
    }
    return Optional.of(files);
  }

  private static Optional<Release.PackageFile> file(JsonValue.Obj object) {
    Optional<String> name = object.text("name").filter(NAME.asMatchPredicate());
    Optional<String> sha256 = object.text("sha256").filter(SHA256.asMatchPredicate());
    return name.isPresent()
            && sha256.isPresent()
            && object.get("size").orElse(JsonValue.NULL) instanceof JsonValue.Num(BigDecimal size)
            // Compared before anything else: an exponent may be absurd.
            && size.signum() > 0
            && size.compareTo(MOST_BYTES) <= 0
            && size.remainder(BigDecimal.ONE).signum() == 0
        ? Optional.of(new Release.PackageFile(name.get(), sha256.get(), size.longValue()))
        : Optional.empty();
  }
}
