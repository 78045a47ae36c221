package dev.ownhand;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.checkup.Redaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogbookTest {
  private final Logger root = Logger.getLogger("");
  private Handler[] before = {};
  private @TempDir Path home;

  @BeforeEach
  void open() {
    before = root.getHandlers();
    Logbook.open(home, Level.FINE, Redaction.ofThisPerson(Map.of()));
  }

  @AfterEach
  void close() {
    Arrays.stream(root.getHandlers()).forEach(Handler::close);
    Logbook.silence();
    Arrays.stream(before).forEach(root::addHandler);
    root.setLevel(Level.INFO);
    Logger.getLogger("dev.ownhand").setLevel(null);
  }

  @Test
  void writesMoreOfWhatWeSayWhenAskedTo() throws IOException {
    System.getLogger("dev.ownhand.auth.SignIn").log(System.Logger.Level.DEBUG, "the app is told");
    assertTrue(log().contains("the app is told"));
  }

  @Test
  void writesNothingOfWhatAToolkitSaysOfTheScreen() throws IOException {
    Logger.getLogger("javafx.scene.focus").fine("Button 'Did you mean festival?' focused");
    assertFalse(log().contains("festival"));
  }

  private String log() throws IOException {
    try (var files = Files.list(home.resolve("logs"))) {
      var text = new StringBuilder();
      for (Path file : files.filter(each -> each.toString().endsWith(".log")).toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }
}
