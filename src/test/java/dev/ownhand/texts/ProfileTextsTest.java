package dev.ownhand.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.profile.Change;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.ProfileFault;
import dev.ownhand.publishing.Seen;
import dev.ownhand.publishing.Standing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTextsTest {
  private static final Texts ENGLISH = Texts.in(Locale.UK);
  private static final ProfileTexts TEXTS = new ProfileTexts(ENGLISH);
  private static final Instant NOON = Instant.parse("2026-05-02T12:00:00Z");
  private static final MomentTexts MOMENTS = new MomentTexts(ENGLISH, NOON, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "name, Name",
    "givenName, First name",
    "@type, Kind of profile",
    "address, Location",
    "address/addressLocality, Location",
    "address/postalCode, Address (postalCode)",
    "image/avatar, Picture",
    "image/cover, Picture cover",
    "website, Web sites",
    "website/https://a.example, Web site https://a.example",
    "account, Accounts",
    "account/github/alice, GitHub account alice",
    "account/hackerNews/alice, Hacker News account alice",
    "account/mastodon/alice@social.example, Mastodon account alice@social.example",
    "account/pgp/AB12, PGP key AB12",
    "account/bitcoin/1abc, Bitcoin address 1abc",
    "account/github/alice/proofUrl, GitHub account alice (proofUrl)",
    "apps/https://notes.example, Where notes.example publishes",
    "api/gaiaHubUrl, Storage",
    "favouriteColour, Other: favouriteColour",
    "knows/0/name, Other: knows (0 / name)"
  })
  void namesPartsInWords(String path, String words) {
    assertEquals(words, TEXTS.part(path(path)));
  }

  /** An address within a path is one member of it. */
  private static List<String> path(String text) {
    int address = text.indexOf("https://");
    return address < 0
        ? List.of(text.split("/", -1))
        : List.of(text.substring(0, address - 1), text.substring(address));
  }

  @Test
  void namesTheWhole() {
    assertEquals("Everything", TEXTS.part(List.of()));
  }

  @Test
  void saysWhatWasAndWhatWillBe() {
    assertEquals(
        "Name: “Alice” becomes “Bob”",
        TEXTS.change(change("name", JsonValue.text("Alice"), JsonValue.text("Bob"))));
    assertEquals(
        "Description: “Hello” added",
        TEXTS.change(
            new Change(
                List.of("description"), Optional.empty(), Optional.of(JsonValue.text("Hello")))));
    assertEquals(
        "Location: “Oslo” removed",
        TEXTS.change(
            new Change(
                List.of("address"),
                Optional.of(JsonValue.Obj.empty().with("addressLocality", "Oslo")),
                Optional.empty())));
    JsonValue account = JsonValue.Obj.empty().with("identifier", "alice");
    assertEquals(
        "GitHub account alice: added",
        TEXTS.change(
            new Change(
                List.of("account", "github", "alice"), Optional.empty(), Optional.of(account))));
    assertEquals(
        "GitHub account alice: another one",
        TEXTS.change(
            new Change(
                List.of("account", "github", "alice"),
                Optional.of(account),
                Optional.of(JsonValue.Obj.empty().with("identifier", "alice").with("a", "b")))));
    assertEquals(
        "Picture: another one",
        TEXTS.change(
            new Change(
                List.of("image", "avatar"),
                Optional.of(JsonValue.Obj.empty().with("contentUrl", "https://a/1")),
                Optional.of(JsonValue.Obj.empty().with("contentUrl", "https://a/2")))));
  }

  @Test
  void doesNotTellWhatOnlyGoesAlongWithSomethingElse() {
    assertEquals(
        List.of("Picture: added", "Storage: “https://hub” added"),
        TEXTS.changes(
            List.of(
                added("image", "avatar"),
                added("image", "thumbnail"),
                added("api", "gaiaHubConfig"),
                added("api", "gaiaHubUrl"))));
  }

  @Test
  void tellsWhatChangesAlone() {
    assertEquals(
        List.of("Picture thumbnail: added"), TEXTS.changes(List.of(added("image", "thumbnail"))));
    assertEquals(
        List.of("Storage (gaiaHubConfig): “https://hub” added"),
        TEXTS.changes(List.of(added("api", "gaiaHubConfig"))));
  }

  private static Change added(String... path) {
    return new Change(
        List.of(path), Optional.empty(), Optional.of(JsonValue.text("https://hub")));
  }

  private static Change change(String member, JsonValue before, JsonValue after) {
    return new Change(List.of(member), Optional.of(before), Optional.of(after));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u202eevil", "two\nlines", "a\u200bb", "\0"})
  void showsNothingThatHidesOrTurns(String text) {
    String said =
        TEXTS.change(change(text, JsonValue.text(text), JsonValue.text(text + "x")))
            + TEXTS.part(List.of("account", text, text))
            + TEXTS.seen(new Seen.NamesUnknown(text));
    assertTrue(said.codePoints().noneMatch(c -> c < 0x20 || c == 0x202e || c == 0x200b), said);
  }

  @Test
  void cutsWhatIsLong() {
    String said =
        TEXTS.change(
            change("name", JsonValue.text("a".repeat(9000)), JsonValue.text("b".repeat(9000))));
    assertTrue(said.length() < 400);
    assertTrue(said.contains("…"));
  }

  @Test
  void tellsTwoSidesApart() {
    Optional<JsonValue> bare = Optional.of(JsonValue.Obj.empty().with("identifier", "alice"));
    Optional<JsonValue> proven =
        Optional.of(
            JsonValue.Obj.empty().with("identifier", "alice").with("proofUrl", "https://p"));
    assertEquals("proofUrl: “https://p”", TEXTS.side(proven, bare));
    assertEquals("the same, but with less said of it", TEXTS.side(bare, proven));
    Optional<JsonValue> one = Optional.of(JsonValue.text("a".repeat(300) + " one"));
    Optional<JsonValue> two = Optional.of(JsonValue.text("a".repeat(300) + " two"));
    assertTrue(TEXTS.side(one, two).endsWith(" one”"));
    assertTrue(TEXTS.side(two, one).startsWith("“…a"));
    assertEquals("nothing", TEXTS.side(Optional.empty(), one));
  }

  @Test
  void countsChanges() {
    assertEquals("No changes", TEXTS.changes(0));
    assertEquals("1 change", TEXTS.changes(1));
    assertEquals("3 changes", TEXTS.changes(3));
  }

  @Test
  void saysHowItStandsAndWhatToDo() {
    for (Standing standing :
        List.of(
            new Standing.NotLooked(),
            new Standing.Never(),
            new Standing.Published(NOON),
            new Standing.NotReached(new HubTrouble.Unreachable()),
            new Standing.Waiting(new HubTrouble.NotWell(503)),
            new Standing.Forged(new ProfileFault.SignatureWrong()),
            new Standing.TooLarge())) {
      assertTrue(TEXTS.standing(standing, MOMENTS).endsWith("."), standing::toString);
    }
    assertEquals(
        "Published today at 12:00. Everybody who can reach your hub can read it; if that is the one on"
            + " this computer, only apps here can.",
        TEXTS.standing(new Standing.Published(NOON), MOMENTS));
    assertEquals(
        "Waiting to be published. That happens by itself as soon as the hub can be reached. The hub"
            + " does not answer. Look whether this computer is connected to the internet, then try"
            + " again.",
        TEXTS.standing(new Standing.Waiting(new HubTrouble.Unreachable()), MOMENTS));
    var clash = new Clash(List.of("name"), Optional.empty(), Optional.empty());
    assertTrue(
        TEXTS.standing(new Standing.Clashing(List.of(clash)), MOMENTS).contains("one part"));
    assertTrue(
        TEXTS.standing(new Standing.Clashing(List.of(clash, clash)), MOMENTS).contains("2 parts"));
  }

  @Test
  void saysWhatCameOfLookingSomebodyUp() {
    Address owner = Address.parse("1BoatSLRHtKNngkdXEeobR76b53LETtpyT").orElseThrow();
    for (Seen seen :
        List.of(
            new Seen.Found(Person.EMPTY, owner, "https://a.example", Optional.empty()),
            new Seen.Forged("https://a.example", new ProfileFault.NotAProfile()),
            new Seen.NotFound(),
            new Seen.NotAnId(),
            new Seen.NamesUnknown("alice.id"),
            new Seen.Refused(WebAddress.parse("https://localhost/").orElseThrow()),
            new Seen.NotReached("https://a.example"))) {
      assertTrue(TEXTS.seen(seen).endsWith("."), seen::toString);
      assertFalse(TEXTS.seen(seen).contains("{"), seen::toString);
    }
  }
}
