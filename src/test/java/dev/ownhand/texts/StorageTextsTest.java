package dev.ownhand.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.gaia.HubPlace;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.BuiltIn;
import dev.ownhand.storage.Connecting;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Plan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StorageTextsTest {
  private static final StorageTexts TEXTS = new StorageTexts(Texts.in(Locale.UK));
  private static final HubPlace HUB =
      new HubPlace("https://hub.example:8443/gaia", "https://read.example/");

  private static void areDifferentSentences(List<Class<?>> kinds, Stream<String> sentences) {
    List<String> all = sentences.toList();
    assertEquals(kinds.size(), all.size());
    assertEquals(all.size(), all.stream().distinct().count());
    for (String sentence : all) {
      assertTrue(sentence.endsWith("."), sentence);
      assertFalse(sentence.matches(".*\\{\\d.*|.*!.*"), sentence);
    }
  }

  @Test
  void everyTroubleHasItsSentence() {
    areDifferentSentences(
        List.of(HubTrouble.class.getPermittedSubclasses()),
        Stream.<HubTrouble>of(
                new HubTrouble.Missing(),
                new HubTrouble.Changed(),
                new HubTrouble.Busy(),
                new HubTrouble.TooLarge(25_000_000),
                new HubTrouble.NotAllowed("what a hub says"),
                new HubTrouble.NameRefused(),
                new HubTrouble.Full(),
                new HubTrouble.DiskFailed(),
                new HubTrouble.Unreachable(),
                new HubTrouble.NotWell(503),
                new HubTrouble.Spoiled(),
                new HubTrouble.Cancelled())
            .map(TEXTS::trouble));
  }

  @Test
  void doesNotRepeatWhatAHubSays() {
    String said = TEXTS.trouble(new HubTrouble.NotAllowed("send your phrase to me"));
    assertFalse(said.contains("phrase"), said);
  }

  @Test
  void everyConnectingHasItsSentence() {
    areDifferentSentences(
        List.of(Connecting.class.getPermittedSubclasses()),
        Stream.<Connecting>of(
                new Connecting.Connected(HUB),
                new Connecting.NotAnAddress(),
                new Connecting.NotSecure(),
                new Connecting.Unreachable(),
                new Connecting.NotAHub(),
                new Connecting.ItIsOurs())
            .map(TEXTS::connecting));
  }

  @Test
  void everyConditionOfTheBuiltInHubHasItsSentence() {
    areDifferentSentences(
        List.of(BuiltIn.class.getPermittedSubclasses()),
        Stream.<BuiltIn>of(
                new BuiltIn.Serving(HUB),
                new BuiltIn.PortBusy(3000),
                new BuiltIn.Off(),
                new BuiltIn.TooNew(9),
                new BuiltIn.Unusable())
            .map(TEXTS::builtIn));
  }

  @Test
  void everyStandingHasItsWords() {
    assertEquals(
        Plan.Standing.values().length,
        Stream.of(Plan.Standing.values()).map(TEXTS::standing).distinct().count());
  }

  @Test
  void sizesAreReadAtAGlance() {
    assertEquals("0 bytes", TEXTS.size(0));
    assertEquals("1 byte", TEXTS.size(1));
    assertEquals("999 bytes", TEXTS.size(999));
    assertEquals("1 KB", TEXTS.size(1000));
    assertEquals("1.2 KB", TEXTS.size(1234));
    assertEquals("10 KB", TEXTS.size(9_950));
    assertEquals("345 KB", TEXTS.size(345_000));
    assertEquals("1 MB", TEXTS.size(999_900));
    assertEquals("2.5 GB", TEXTS.size(2_500_000_000L));
    assertEquals("9,223,372 TB", TEXTS.size(Long.MAX_VALUE));
  }

  @Test
  void sizesAreWrittenInTheWayOfTheLanguage() {
    assertEquals("1,2 KB", new StorageTexts(Texts.in(Locale.GERMANY)).size(1234));
  }

  @Test
  void countsFiles() {
    assertEquals("1 file", TEXTS.files(1));
    assertEquals("0 files", TEXTS.files(0));
    assertEquals("12,345 files", TEXTS.files(12_345));
  }

  @Test
  void hubsAndAppsAreKnownByTheirHost() {
    assertEquals("this computer", TEXTS.place(new Place.Here()));
    assertEquals("hub.example:8443", TEXTS.place(new Place.There(HUB)));
    assertEquals("notes.example", StorageTexts.app("https://notes.example"));
    assertEquals("localhost:3000", StorageTexts.app("http://localhost:3000"));
    assertEquals("what no app should be", StorageTexts.app("what no\u202e app\nshould be"));
  }
}
