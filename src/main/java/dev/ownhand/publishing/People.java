package dev.ownhand.publishing;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.net.Body;
import dev.ownhand.net.Inquiry;
import dev.ownhand.net.Media;
import dev.ownhand.net.PublicReply;
import dev.ownhand.net.PublicWeb;
import dev.ownhand.net.Raster;
import dev.ownhand.profile.ProfileFault;
import dev.ownhand.profile.ProfileFile;
import dev.ownhand.profile.ProfileReading;
import dev.ownhand.profile.SignedPerson;
import dev.ownhand.profile.Signer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Looks others up. What they say is shown only if the key of their ID signed it. */
public final class People {
  private static final String DID = "did:btc-addr:";
  private static final String DISPLAYED = "ID-";
  private static final int PICTURE_SIDE = 512;
  private static final Pattern NAME = Pattern.compile("[a-z0-9_+-]+(\\.[a-z0-9_+-]+){1,2}");

  private final PublicWeb web;
  private final Supplier<List<String>> readPrefixes;

  /**
   * Nothing is fetched yet.
   *
   * @param readPrefixes what stands before an address at the hubs where somebody is looked for, each ending
   *     in a slash
   */
  public People(PublicWeb web, Supplier<List<String>> readPrefixes) {
    this.web = web;
    this.readPrefixes = readPrefixes;
  }

  /** Looks somebody up, by ID or by the address of the profile. */
  public Seen find(String typed) {
    String text = typed.strip();
    Optional<Address> address = address(text);
    if (address.isPresent()) {
      return at(address.get());
    }
    Optional<WebAddress> where = WebAddress.parse(text);
    if (where.isPresent()) {
      return at(where.get(), signer(where.get()));
    }
    return NAME.matcher(text.toLowerCase(Locale.ROOT)).matches()
        ? new Seen.NamesUnknown(text)
        : new Seen.NotAnId();
  }

  private static Optional<Address> address(String text) {
    String plain = text;
    for (String front : List.of(DISPLAYED, DID)) {
      if (plain.startsWith(front)) {
        plain = plain.substring(front.length());
      }
    }
    return Address.parse(plain);
  }

  /** At every hub known here; the first profile counts, but one that cannot be believed is told of. */
  private Seen at(Address address) {
    Seen best = new Seen.NotFound();
    for (String prefix : readPrefixes.get()) {
      Optional<WebAddress> where = WebAddress.parse(prefix + address + "/" + ProfileFile.PATH);
      if (where.isPresent()) {
        Seen seen = at(where.get(), new Signer.Of(address));
        if (seen instanceof Seen.Found) {
          return seen;
        }
        if (best instanceof Seen.NotFound) {
          best = seen;
        }
      }
    }
    return best;
  }

  private Seen at(WebAddress where, Signer signer) {
    return switch (web.get(new Inquiry(where, Media.JSON, ProfileFile.MOST_BYTES))) {
      case PublicReply.Answered answered when answered.status() == 200 ->
          read(where, answered.body(), signer);
      case PublicReply.Answered answered
          when answered.status() == 404 || answered.status() == 410 ->
          new Seen.NotFound();
      case PublicReply.Answered _, PublicReply.Unreachable _ -> new Seen.NotReached(where.toString());
      case PublicReply.Refused _ -> new Seen.Refused(where);
      case PublicReply.TooLarge _ ->
          new Seen.Forged(where.toString(), new ProfileFault.NotAProfile());
    };
  }

  private static Seen read(WebAddress where, Body file, Signer signer) {
    return switch (ProfileFile.read(file.bytes(), signer)) {
      case ProfileReading.Forged(ProfileFault fault) -> new Seen.Forged(where.toString(), fault);
      case ProfileReading.Genuine(SignedPerson signed) ->
          new Seen.Found(
              signed.person(), owner(signed, signer), where.toString(), signed.issued());
    };
  }

  private static Address owner(SignedPerson signed, Signer signer) {
    return signer instanceof Signer.Of(Address address) ? address : signed.signer().address();
  }

  /** Whose profile lies there: the address names its owner, unless it is one of old times. */
  private static Signer signer(WebAddress where) {
    String[] parts = where.path().split("/");
    return parts.length < 2
        ? new Signer.Whoever()
        : Address.parse(parts[parts.length - 2]).<Signer>map(Signer.Of::new).orElseGet(Signer.Whoever::new);
  }

  /** The picture of somebody found, made anew of its pixels. */
  public Optional<Body> picture(Seen.Found found) {
    return found
        .person()
        .avatar()
        .flatMap(WebAddress::parse)
        .map(where -> web.get(new Inquiry(where, Media.PICTURE)))
        .filter(PublicReply.Answered.class::isInstance)
        .map(PublicReply.Answered.class::cast)
        .filter(answered -> answered.status() == 200)
        .flatMap(answered -> Raster.toPng(answered.body().bytes(), PICTURE_SIDE))
        .map(Body::of);
  }
}
