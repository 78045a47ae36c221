package dev.ownhand.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void foldsBlanksAndLineBreaks() {
    assertEquals("To do", Printable.line("  To\u00a0\n do\t", 20));
  }

  @Test
  void leavesOutWhatControlsATerminal() {
    assertEquals("a[31mb", Printable.line("a\u001b[31m\u0007b", 20));
  }

  @Test
  void leavesOutWhatHidesOrReorders() {
    assertEquals("ab", Printable.line("a\u3164\u115f\u1160\u2800\uffa0b", 20));
    assertEquals("agnp.exe", Printable.line("a\u202egn\u200bp.\u2066exe\ud800", 20));
  }

  @Test
  void cutsByCharactersAsPeopleCountThem() {
    assertEquals("\ud83d\ude80\ud83d\ude80…", Printable.line("\ud83d\ude80".repeat(3), 2));
    assertEquals("\ud83d\ude80\ud83d\ude80", Printable.line("\ud83d\ude80".repeat(2), 2));
  }
}
