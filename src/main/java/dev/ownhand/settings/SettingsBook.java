package dev.ownhand.settings;

import java.util.function.UnaryOperator;

/** Port: where the settings are kept. Safe for use by many threads. */
public interface SettingsBook {
  /** What came of changing them. */
  sealed interface Writing {
    /** They hold now, and after the next start. */
    record Written(Settings settings) implements Writing {}

    /** The disk failed; what held before still holds. */
    record NotWritten() implements Writing {}
  }

  /** The settings that hold now. */
  Settings current();

  /** Changes the settings; on return the change survives a power cut. */
  Writing change(UnaryOperator<Settings> change);

  /** Has a listener called after each change, by the thread that made it. */
  void onChange(Runnable listener);
}
