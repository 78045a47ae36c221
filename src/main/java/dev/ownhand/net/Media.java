package dev.ownhand.net;

/** What is asked for in the {@code Accept} header. */
public enum Media {
  /** JSON of any kind. */
  JSON("application/json, application/*+json;q=0.9, */*;q=0.5"),
  /** An actor of ActivityPub. */
  ACTIVITY("application/activity+json"),
  /** A page for people. */
  HTML("text/html, application/xhtml+xml;q=0.9, */*;q=0.5"),
  /** Plain text. */
  TEXT("text/plain, */*;q=0.5"),
  /** The pictures that {@link Raster} reads. */
  PICTURE("image/png, image/jpeg, image/gif, image/bmp;q=0.5"),
  /** Whatever there is. */
  ANY("*/*");

  private final String header;

  Media(String header) {
    this.header = header;
  }

  String header() {
    return header;
  }
}
