package dev.ownhand.auth;

import java.util.Arrays;
import java.util.Base64;

/** An app's icon: a small PNG that we made ourselves of what the app served. */
public final class Icon {
  private final byte[] png;

  Icon(byte[] png) {
    this.png = png.clone();
  }

  /** The PNG in base64, for a page. */
  public String base64() {
    return Base64.getEncoder().encodeToString(png);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Icon icon && Arrays.equals(icon.png, png);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(png);
  }

  @Override
  public String toString() {
    return "Icon of " + png.length + " bytes";
  }
}
