package dev.ownhand.texts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The resource bundle of one language. */
public final class Texts {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** The texts of a bundle, in the ways of a language. */
  public static Texts of(ResourceBundle bundle, Locale locale) {
    return new Texts(bundle, locale);
  }

  /** The texts for a language, or English where there is no translation. */
  public static Texts in(Locale locale) {
    return new Texts(
        ResourceBundle.getBundle(
            "dev.ownhand.texts.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        locale);
  }

  /** The language, for what is written its way: dates, times. */
  Locale locale() {
    return locale;
  }

  /**
   * A text with its arguments in their places. Numbers are given as texts, so that none gets thousands
   * separators.
   *
   * @throws java.util.MissingResourceException if there is no such text
   */
  public String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
