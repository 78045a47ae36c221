package dev.ownhand.auth;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Limits;
import dev.ownhand.base.Origin;
import dev.ownhand.base.Printable;
import dev.ownhand.base.WebAddress;
import dev.ownhand.net.Body;
import dev.ownhand.net.Fetch;
import dev.ownhand.net.Media;
import dev.ownhand.net.Raster;
import dev.ownhand.net.Reply;
import dev.ownhand.net.Web;
import java.util.List;
import java.util.Optional;

/** Fetches what an app says of itself: its manifest, and an icon from the same origin. */
public final class ManifestReader {
  private static final Fetch MANIFEST =
      new Fetch(Limits.MANIFEST_BYTES, Limits.FETCH_TIME, Media.JSON);
  private static final Fetch ICON = new Fetch(Limits.ICON_BYTES, Limits.FETCH_TIME, Media.PICTURE);
  private static final int ICON_SIDE = 128;
  private static final int NAME_CHARS = 60;

  private final Web web;

  public ManifestReader(Web web) {
    this.web = web;
  }

  /** Reads it. Waits, at most twice {@link Limits#FETCH_TIME}. */
  public AppManifest read(WebAddress address) {
    return switch (web.get(address, MANIFEST)) {
      case Reply.Answered answered when answered.status() == 200 ->
          content(answered.body(), answered.finalAddress());
      case Reply.Answered ignored -> AppManifest.without(AppManifest.Trouble.NOT_FOUND);
      case Reply.TooLarge ignored -> AppManifest.without(AppManifest.Trouble.TOO_LARGE);
      case Reply.LeftOrigin ignored -> AppManifest.without(AppManifest.Trouble.ELSEWHERE);
      case Reply.TooManyRedirects ignored -> AppManifest.without(AppManifest.Trouble.UNREACHABLE);
      case Reply.Unreachable ignored -> AppManifest.without(AppManifest.Trouble.UNREACHABLE);
    };
  }

  private AppManifest content(Body body, WebAddress address) {
    if (!(Json.read(body.bytes()) instanceof JsonReading.Read(JsonValue.Obj manifest))) {
      return AppManifest.without(AppManifest.Trouble.NOT_JSON);
    }
    Optional<String> name =
        manifest
            .text("name")
            .or(() -> manifest.text("short_name"))
            .map(text -> Printable.line(text, NAME_CHARS))
            .filter(text -> !text.isEmpty());
    return new AppManifest(
        name,
        icon(manifest, address),
        name.isPresent() ? Optional.empty() : Optional.of(AppManifest.Trouble.NO_NAME));
  }

  private Optional<Icon> icon(JsonValue.Obj manifest, WebAddress address) {
    List<JsonValue> icons = manifest.array("icons").orElse(List.of());
    return icons.stream()
        .filter(JsonValue.Obj.class::isInstance)
        .flatMap(icon -> ((JsonValue.Obj) icon).text("src").stream())
        .findFirst()
        .flatMap(address::resolve)
        .filter(icon -> isOf(address.origin(), icon))
        .flatMap(this::picture);
  }

  private static boolean isOf(Origin app, WebAddress icon) {
    return icon.origin().equals(app);
  }

  private Optional<Icon> picture(WebAddress icon) {
    return web.get(icon, ICON) instanceof Reply.Answered answered && answered.status() == 200
        ? decoded(answered.body())
        : Optional.empty();
  }

  /** One picture at a time: a large one needs a hundred megabytes while it is decoded. */
  private synchronized Optional<Icon> decoded(Body picture) {
    return Raster.toPng(picture.bytes(), ICON_SIDE).map(Icon::new);
  }
}
