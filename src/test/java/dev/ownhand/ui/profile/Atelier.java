package dev.ownhand.ui.profile;

import dev.ownhand.base.JsonValue;
import dev.ownhand.net.Body;
import dev.ownhand.net.Portrait;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.profile.portrait.PictureSource;
import dev.ownhand.ui.work.HandBackground;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Profile screens on a desk in memory. */
public final class Atelier {
  public static final Texts ENGLISH = Texts.in(Locale.UK);

  public final HandProfileDesk desk = new HandProfileDesk();
  public final HandBackground background = new HandBackground();
  public final Studio studio;

  public Atelier(Texts texts) {
    this(texts, (_, _) -> Optional.empty());
  }

  public Atelier(Texts texts, Badges badges) {
    studio =
        new Studio(
            desk, new HandComparing(), badges, background, texts, () -> HandProfileDesk.NOW);
  }

  /** Somebody with one of everything. */
  public static Person alice() {
    return Person.EMPTY
        .withName("Anna Lindqvist")
        .withDescription("I draw maps of places that are not there yet.")
        .withLocation("Gothenburg")
        .withWebsites(List.of("https://anna.example", "https://maps.example/about"))
        .withAccount(account("github", "annal", "https://gist.github.com/annal/1"))
        .withAccount(
            account("mastodon", "anna@social.example", "https://social.example/@anna"))
        .withAccount(
            Account.of(new Account.Name("pgp", "8F3A91C27D54E0B6"))
                .with("role", "key")
                .with("contentUrl", "https://anna.example/key.asc"));
  }

  public static Account account(String service, String identifier, String proof) {
    return Account.of(new Account.Name(service, identifier)).withProof("http", proof);
  }

  /** Somebody who says far too much. */
  public static Person talkative() {
    Person person =
        Person.EMPTY
            .withName("A very long label of an identity that goes on and on until nobody wants to read it")
            .withDescription("\u202eeverything turned\u202c " + "word ".repeat(200))
            .withLocation("مرحبا بالعالم")
            .withWebsites(
                IntStream.range(0, 200)
                    .mapToObj(i -> "https://site" + i + ".example/" + "path/".repeat(i % 30))
                    .toList());
    for (int i = 0; i < 40; i++) {
      person = person.withAccount(account("github", "somebody" + i, "https://gist.github.com/" + i));
    }
    return person;
  }

  /** Nobody chooses anything. */
  public static PictureSource noPictures() {
    return new PictureSource() {
      @Override
      public Optional<Path> choose() {
        return Optional.empty();
      }

      @Override
      public Pasted paste() {
        return new Pasted.Nothing();
      }
    };
  }

  /** A picture with a disc in it, as PNG. */
  public static Body picture(int width, int height) {
    var raw = new ByteArrayOutputStream();
    for (int y = 0; y < height; y++) {
      raw.write(0);
      for (int x = 0; x < width; x++) {
        boolean disc =
            Math.hypot(x - width * 0.62, y - height * 0.45) < Math.min(width, height) * 0.3;
        raw.write(disc ? 0xf2 : 0x20 + x * 0x60 / width);
        raw.write(disc ? 0xb0 : 0x50 + y * 0x60 / height);
        raw.write(disc ? 0x40 : 0x90);
      }
    }
    var png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    png.writeBytes(
        chunk(
            "IHDR",
            ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array()));
    png.writeBytes(chunk("IDAT", deflated(raw.toByteArray())));
    png.writeBytes(chunk("IEND", new byte[0]));
    return Body.of(png.toByteArray());
  }

  public static Portrait portrait(int width, int height) {
    return Portrait.read(picture(width, height).bytes()).orElseThrow();
  }

  private static byte[] deflated(byte[] raw) {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(raw);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] chunk(String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var crc = new CRC32();
    crc.update(name);
    crc.update(content);
    return ByteBuffer.allocate(content.length + 12)
        .putInt(content.length)
        .put(name)
        .put(content)
        .putInt((int) crc.getValue())
        .array();
  }

  /** A member that Ownhand does not know. */
  public static Person unknown(Person person) {
    return person.with("favouriteColour", JsonValue.text("blue"));
  }
}
