package dev.ownhand.ui;

import dev.ownhand.texts.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the bundle, each in brackets that nothing else has. */
final class Pseudo {
  static final String OPEN = "⟦";
  static final String CLOSE = "⟧";

  private Pseudo() {}

  static Texts texts() {
    ResourceBundle real = ResourceBundle.getBundle("dev.ownhand.texts.messages", Locale.ENGLISH);
    return Texts.of(
        new ResourceBundle() {
          @Override
          protected Object handleGetObject(String key) {
            return OPEN + real.getString(key) + CLOSE;
          }

          @Override
          public Enumeration<String> getKeys() {
            return Collections.enumeration(real.keySet());
          }
        },
        Locale.ENGLISH);
  }
}
