package dev.ownhand.ui.profile.people;

import dev.ownhand.base.Printable;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.texts.ProfileTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What everybody sees of a profile, made fit to be shown.
 *
 * @param name empty if there is none
 * @param description its lines
 * @param location empty if there is none
 */
public record PublicPage(
    Address owner,
    String name,
    String description,
    String location,
    List<Site> websites,
    List<Claim> accounts,
    List<Claim> keys) {
  private static final int MOST_NAME_CHARS = 200;
  private static final int MOST_LINE_CHARS = 2000;
  private static final int MOST_LINES = 60;
  private static final int MOST_ITEMS = 500;
  private static final Set<String> KEYS = Set.of("pgp", "ssh", "bitcoin", "ethereum");

  public PublicPage {
    websites = List.copyOf(websites);
    accounts = List.copyOf(accounts);
    keys = List.copyOf(keys);
  }

  /**
   * A web site.
   *
   * @param address empty where it is nothing to be opened
   */
  public record Site(String shown, Optional<WebAddress> address) {}

  /**
   * An account or a key.
   *
   * @param words what it is
   * @param link where it is said to be, if that can be opened
   */
  public record Claim(String words, Account account, Optional<WebAddress> link) {}

  /** The page of somebody. */
  public static PublicPage of(Address owner, Person person, ProfileTexts texts) {
    return new PublicPage(
        owner,
        Printable.line(person.name().orElse(""), MOST_NAME_CHARS),
        lines(person.description().orElse("")),
        Printable.line(person.location().orElse(""), MOST_NAME_CHARS),
        person.websites().stream().limit(MOST_ITEMS).map(PublicPage::site).toList(),
        named(person).filter(account -> !isKey(account)).map(each -> social(each, texts)).toList(),
        named(person).filter(PublicPage::isKey).map(each -> key(each, texts)).toList());
  }

  /** Lines stay lines, but not hundreds of them. */
  private static String lines(String text) {
    return String.join(
            "\n",
            text.lines()
                .limit(MOST_LINES)
                .map(line -> Printable.line(line, MOST_LINE_CHARS))
                .toList())
        .strip();
  }

  private static Site site(String url) {
    return new Site(Printable.line(url, MOST_NAME_CHARS), link(url));
  }

  /** Only what is on the web and cannot be changed on the way. */
  static Optional<WebAddress> link(String url) {
    return WebAddress.parse(url).filter(address -> address.origin().scheme().equals("https"));
  }

  private static Stream<Account> named(Person person) {
    return person.accounts().stream()
        .filter(account -> !account.service().isBlank() || !account.identifier().isBlank())
        .limit(MOST_ITEMS);
  }

  private static boolean isKey(Account account) {
    return KEYS.contains(account.service());
  }

  private static Claim social(Account account, ProfileTexts texts) {
    return claim(account, texts, account.proofUrl());
  }

  private static Claim key(Account account, ProfileTexts texts) {
    return claim(account, texts, account.members().text("contentUrl"));
  }

  private static Claim claim(Account account, ProfileTexts texts, Optional<String> url) {
    return new Claim(
        texts.account(account.service(), account.identifier()),
        account,
        url.flatMap(PublicPage::link));
  }

  /** Whether it says anything at all. */
  public boolean isEmpty() {
    return name.isEmpty()
        && description.isEmpty()
        && location.isEmpty()
        && websites.isEmpty()
        && accounts.isEmpty()
        && keys.isEmpty();
  }
}
