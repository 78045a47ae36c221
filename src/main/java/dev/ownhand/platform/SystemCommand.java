package dev.ownhand.platform;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs small programs of the system. No shell is involved. */
@FunctionalInterface
public interface SystemCommand {
  /** What it wrote, if it was there, and ended well and in time. */
  Optional<String> run(List<String> words);

  /** For real, each for at most so long. */
  static SystemCommand within(Duration limit) {
    return words -> {
      try {
        Process process =
            new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        process.getOutputStream().close();
        Thread.ofVirtual().start(() -> stop(process, limit));
        String said =
            new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    };
  }

  private static void stop(Process process, Duration limit) {
    try {
      if (!process.waitFor(limit)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }
}
