package dev.ownhand.keychain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordlistTest {
  @Test
  void findsTheFirstWordsThatBeginAlike() {
    assertEquals(List.of("abandon", "ability"), Wordlist.startingWith("", 2));
    assertEquals(List.of("yard", "year"), Wordlist.startingWith("y", 2));
    assertEquals(List.of("zone", "zoo"), Wordlist.startingWith("zo", 9));
    assertEquals(List.of("zoo"), Wordlist.startingWith("zoo", 9));
    assertEquals(2048, Wordlist.startingWith("", 9999).size());
  }

  @Test
  void findsNoneWhereNoneBeginsLikeThat() {
    assertEquals(List.of(), Wordlist.startingWith("zoom", 9));
    assertEquals(List.of(), Wordlist.startingWith("zz", 9));
    assertEquals(List.of(), Wordlist.startingWith("Zo", 9));
    assertEquals(List.of(), Wordlist.startingWith("a", 0));
  }
}
