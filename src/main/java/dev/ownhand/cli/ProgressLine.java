package dev.ownhand.cli;

import dev.ownhand.storage.Progress;
import dev.ownhand.texts.StorageTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How far long work has come. What is done in no time is not worth a word. */
final class ProgressLine implements Progress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  /** Where nobody sits, every word stays. */
  private static final Duration UNATTENDED = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final StorageTexts texts;
  private final InstantSource clock;
  private Instant next;

  ProgressLine(Terminal terminal, StorageTexts texts, InstantSource clock) {
    this.terminal = terminal;
    this.texts = texts;
    this.clock = clock;
    this.next = clock.instant().plus(PATIENCE);
  }

  @Override
  public void at(Point point) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return;
    }
    next = now.plus(terminal.isInteractive() ? PATIENCE : UNATTENDED);
    terminal.show(
        terminal
            .texts()
            .text(
                "cli.hub.progress",
                texts.number(point.filesDone()),
                texts.files(point.files()),
                texts.size(point.bytesDone()),
                texts.size(point.bytes())));
  }

  @Override
  public void close() {
    terminal.hide();
  }
}
