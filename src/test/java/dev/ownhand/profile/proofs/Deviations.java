package dev.ownhand.profile.proofs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where Ownhand judges otherwise than the original, and why. Nothing else differs, and all of this does.
 *
 * <p>Besides, what the original finds at Facebook, Instagram and LinkedIn is a find here, too, but none
 * that is trusted.
 */
final class Deviations {
  static final Set<String> OLD = Set.of("facebook", "instagram", "linkedIn");
  private static final Set<String> LIVE = Set.of("github", "twitter", "hackerNews");
  private static final Set<String> ALL =
      Set.of("facebook", "instagram", "linkedIn", "github", "twitter", "hackerNews");

  private Deviations() {}

  /** What a check comes to. */
  enum Verdict {
    FOUND,
    ONLY_OF_OLD,
    NO,
    SKIPPED
  }

  /** One case, at these services, and why it is judged otherwise. */
  record Case(String label, Set<String> services, Verdict verdict, String why) {}

  static final List<Case> CASES =
      List.of(
          new Case(
              "owner address first in other words, then statement",
              ALL,
              Verdict.FOUND,
              "an address that stands before the sentence does not spoil it"),
          new Case(
              "address is a prefix of a longer text",
              ALL,
              Verdict.NO,
              "what goes on after the address is another text than the address"),
          new Case(
              "double space in the statement",
              ALL,
              Verdict.FOUND,
              "services and editors change blanks"),
          new Case(
              "statement only in an HTML comment",
              Set.of("github"),
              Verdict.NO,
              "nobody sees what stands in a comment"),
          new Case(
              "two meta elements, foreign one first",
              Set.of("github"),
              Verdict.NO,
              "the sentence begins in the middle of a word"),
          new Case("negated sentence", ALL, Verdict.NO, "it says the contrary"),
          new Case("old +name proof", LIVE, Verdict.ONLY_OF_OLD, "it proves a name, not an address"),
          new Case("old openname proof", LIVE, Verdict.ONLY_OF_OLD, "it proves a name, not an address"),
          new Case(
              "old proof, our name is a prefix of the posted name",
              LIVE,
              Verdict.ONLY_OF_OLD,
              "it proves a name, not an address"),
          new Case("#verifymyonename tag", LIVE, Verdict.ONLY_OF_OLD, "it proves a name, not an address"),
          new Case(
              "old proof of a longer name (prefix)",
              Set.of("facebook", "linkedIn", "github", "twitter", "hackerNews"),
              Verdict.NO,
              "the name that is posted is somebody else's"),
          new Case(
              "name without a dot",
              ALL,
              Verdict.FOUND,
              "the address is proven, whatever the name is like"),
          new Case(
              "identifier of another account",
              Set.of("facebook"),
              Verdict.NO,
              "the address names another account than the profile"),
          new Case(
              "identifier empty",
              Set.of("facebook", "github", "twitter"),
              Verdict.NO,
              "no name is not the beginning of every name"),
          new Case(
              "identifier with @",
              Set.of("facebook"),
              Verdict.NO,
              "the address names another account than the profile"),
          new Case(
              "owner address undefined, page says \"undefined\"",
              ALL,
              Verdict.NO,
              "without an address nothing can be proven"),
          new Case(
              "proof_url also given",
              ALL,
              Verdict.FOUND,
              "proofUrl counts before its other spellings, as in blockstack 19.3.0"),
          new Case(
              "name part contains (@victim)",
              Set.of("instagram"),
              Verdict.NO,
              "people choose what stands before their handle"),
          new Case("user with a dot", Set.of("instagram"), Verdict.FOUND, "handles may have dots"),
          new Case(
              "page of another user (page not checked)",
              Set.of("hackerNews"),
              Verdict.NO,
              "the page says whose it is"),
          new Case(
              "link with trailing slash",
              Set.of("linkedIn"),
              Verdict.FOUND,
              "a slash at the end changes nothing"),
          new Case(
              "link host is elsewhere",
              Set.of("linkedIn"),
              Verdict.NO,
              "a link to somewhere else names nobody at LinkedIn"));

  /** An address as it is written in a profile. */
  record Form(String service, String identifier, String url) {
    boolean has(String pattern) {
      return url.matches("(?s)" + pattern);
    }

    boolean isOf(String... services) {
      return Set.of(services).contains(service);
    }

    /** The first part of the path. */
    boolean namesOther() {
      String path = url.replaceFirst("^(?i:https?://)?[^/]*/", "");
      return !path.split("[/?#]", 2)[0].equals(identifier.toLowerCase(Locale.ROOT))
          && !path.split("[/?#]", 2)[0].equalsIgnoreCase(identifier);
    }
  }

  /** Addresses of such a form, whether they are understood, and why. */
  record Rule(Predicate<Form> holds, Verdict verdict, String why) {}

  static final List<Rule> FORMS =
      List.of(
          new Rule(
              form -> form.has(".*/\\.\\./.*"), Verdict.NO, "dots in a path lead somewhere else"),
          new Rule(
              form -> form.isOf("twitter") && form.has(".*@.*"),
              Verdict.NO,
              "that is no name of an account"),
          new Rule(
              form -> form.isOf("twitter", "github") && isAtHome(form) && form.namesOther(),
              Verdict.NO,
              "the name of another account begins alike"),
          new Rule(
              form -> form.isOf("github") && form.has("https://github\\.com/[^/]*"),
              Verdict.FOUND,
              "what an account says about itself counts, too"),
          new Rule(
              form -> form.isOf("twitter") && form.has("https://twitter\\.com/[^/]*"),
              Verdict.NO,
              "a page of an account is no post"),
          new Rule(
              form ->
                  form.isOf("twitter")
                      && form.has("https://((www|mobile)\\.twitter|x)\\.com/[^?]*"),
              Verdict.FOUND,
              "another name of the same host"),
          new Rule(form -> form.has("\\s.*"), Verdict.FOUND, "a blank before it changes nothing"),
          new Rule(
              form -> form.isOf("facebook") && !form.has(".*/posts/.*"),
              Verdict.NO,
              "that is no post"),
          new Rule(
              form -> form.isOf("facebook") && form.has("https://[^/]*/www\\.facebook\\.com/.*"),
              Verdict.NO,
              "the host is not Facebook's"),
          new Rule(
              form ->
                  form.isOf("facebook")
                      && form.has("https://(www\\.)?facebook\\.com/.*")
                      && form.namesOther(),
              Verdict.NO,
              "the post is another account's"),
          new Rule(
              form -> form.isOf("instagram") && form.has("https://www\\.instagram\\.com/[^/]*"),
              Verdict.NO,
              "that is no post"),
          new Rule(
              form -> form.isOf("instagram", "hackerNews") && form.has("https://[A-Z]+\\..*"),
              Verdict.FOUND,
              "hosts have no letter case"));

  private static boolean isAtHome(Form form) {
    return form.has("https://(twitter|gist\\.github)\\.com/.*");
  }

  static Optional<Case> of(String label, String service) {
    return CASES.stream()
        .filter(one -> one.label().equals(label) && one.services().contains(service))
        .findFirst();
  }

  static Optional<Rule> of(Form form) {
    return FORMS.stream().filter(rule -> rule.holds().test(form)).findFirst();
  }
}
