package dev.ownhand.cli;

import dev.ownhand.texts.Texts;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** Standard input, output and error: results go to one, messages to the other. */
final class Terminal {
  /** To the beginning of the line, which is cleared. */
  private static final String OVER = "\r\u001b[K";

  private final PrintStream out;
  private final PrintStream err;
  private final InputStream bytesIn;
  private final BufferedReader in;
  private final Optional<Console> console;
  private final Texts texts;

  private Terminal(
      InputStream in, PrintStream out, PrintStream err, Optional<Console> console, Texts texts) {
    this.bytesIn = in;
    this.in = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset()));
    this.out = out;
    this.err = err;
    this.console = console;
    this.texts = texts;
  }

  static Terminal standard() {
    return new Terminal(
        System.in,
        System.out,
        System.err,
        Optional.ofNullable(System.console()).filter(Console::isTerminal),
        Texts.in(Locale.getDefault()));
  }

  Texts texts() {
    return texts;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Standard input as bytes. To be taken if no line of it is. */
  InputStream in() {
    return bytesIn;
  }

  /** Results that are no lines of text. Fails once nobody takes them any more. */
  OutputStream bytes() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        if (out.checkError()) {
          throw new IOException("standard output broke off");
        }
      }
    };
  }

  /** Whether a person sits at it. */
  boolean isInteractive() {
    return console.isPresent();
  }

  /** A result. */
  void print(String line) {
    out.println(line);
    out.flush();
  }

  /** A message, from the bundle. */
  void say(String key, Object... arguments) {
    tell(texts.text(key, arguments));
  }

  /** A message. */
  void tell(String line) {
    err.println(line);
    err.flush();
  }

  /** A message that stays until the next one, where a person sits. */
  void show(String line) {
    if (isInteractive()) {
      err.print(OVER + line);
      err.flush();
    } else {
      tell(line);
    }
  }

  /** Takes it away. */
  void hide() {
    if (isInteractive()) {
      err.print(OVER);
      err.flush();
    }
  }

  /** Asks for a line. Empty at the end of input. What was typed before the question is not taken for an answer. */
  Optional<String> ask(String question) {
    try {
      while (isInteractive() && in.ready()) {
        in.readLine();
      }
      err.print(question + " ");
      err.flush();
      if (!isInteractive()) {
        err.println();
      }
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException("standard input broke off", e);
    }
  }

  /** Everything up to the end of input, at most so many characters. */
  String rest(int most) {
    try {
      var text = new StringBuilder();
      for (int c = in.read(); c >= 0 && text.length() < most; c = in.read()) {
        text.append((char) c);
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("standard input broke off", e);
    }
  }

  /** Asks for a password without showing it, if a person sits there. The caller wipes it. */
  Optional<char[]> askPassword(String key) {
    return console.flatMap(c -> Optional.ofNullable(c.readPassword("%s ", texts.text(key))));
  }
}
