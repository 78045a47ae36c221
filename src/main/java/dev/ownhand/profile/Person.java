package dev.ownhand.profile;

import dev.ownhand.base.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody says about himself: a {@code Person} of schema.org, in the shape of the original
 * (vectors/profile-tokens.json).
 *
 * <p>Everything may be missing or of another kind; what is not understood is kept as it is.
 *
 * @param members everything it says
 */
public record Person(JsonValue.Obj members) {
  /** Says nothing yet. */
  public static final Person EMPTY =
      new Person(
          JsonValue.Obj.empty().with("@type", "Person").with("@context", "http://schema.org"));

  static final String NAME = "name";
  static final String DESCRIPTION = "description";
  static final String IMAGE = "image";
  static final String WEBSITE = "website";
  static final String ADDRESS = "address";
  static final String LOCALITY = "addressLocality";
  static final String ACCOUNT = "account";
  static final String APPS = "apps";
  static final String API = "api";
  static final String AVATAR = "avatar";
  static final String CONTENT_URL = "contentUrl";

  /** The name, put together of first and last name where there is none. */
  public Optional<String> name() {
    return members
        .text(NAME)
        .or(
            () -> {
              Optional<String> given = members.text("givenName");
              Optional<String> family = members.text("familyName");
              return given.isEmpty() && family.isEmpty()
                  ? Optional.empty()
                  : Optional.of(given.orElse("") + family.map(name -> " " + name).orElse(""));
            });
  }

  /** The first name; where it is not given, all of the name but its last word. */
  public Optional<String> givenName() {
    return members.text("givenName").or(() -> members.text(NAME).map(name -> words(name)[0]));
  }

  /** The last name; where it is not given, the last word of the name. */
  public Optional<String> familyName() {
    return members.text("familyName").or(() -> members.text(NAME).map(name -> words(name)[1]));
  }

  private static String[] words(String name) {
    int cut = name.lastIndexOf(' ');
    return new String[] {name.substring(0, Math.max(0, cut)), name.substring(cut + 1)};
  }

  /** What they say about themselves. */
  public Optional<String> description() {
    return members.text(DESCRIPTION);
  }

  /** Where they are: {@code address.addressLocality}. */
  public Optional<String> location() {
    return members.object(ADDRESS).flatMap(address -> address.text(LOCALITY));
  }

  /** All of the address that is given, on one line. */
  public Optional<String> postalAddress() {
    String line =
        Stream.of("streetAddress", LOCALITY, "postalCode", "addressCountry")
            .flatMap(part -> members.object(ADDRESS).flatMap(all -> all.text(part)).stream())
            .collect(Collectors.joining(", "));
    return Optional.of(line).filter(all -> !all.isEmpty());
  }

  /** The addresses of their web sites, as they wrote them. */
  public List<String> websites() {
    return objects(WEBSITE).flatMap(site -> site.text("url").stream()).toList();
  }

  /** The address of the picture of that name; of several, the last. */
  public Optional<String> image(String name) {
    return objects(IMAGE)
        .filter(image -> image.text(NAME).filter(name::equals).isPresent())
        .flatMap(image -> image.text(CONTENT_URL).stream())
        .reduce((_, later) -> later);
  }

  /** The address of the picture to show. */
  public Optional<String> avatar() {
    return image(AVATAR);
  }

  /** The accounts, without the original's placeholders. */
  public List<Account> accounts() {
    return objects(ACCOUNT).map(Account::new).filter(account -> !account.isPlaceholder()).toList();
  }

  /** What stands before an address at the hub where this lies, for reading; if it says so. */
  public Optional<String> readPrefix() {
    return members
        .object(API)
        .flatMap(api -> api.object("gaiaHubConfig"))
        .flatMap(config -> config.text("url_prefix"));
  }

  /** Where the data of an app is published, if it is. */
  public Optional<String> app(String domainName) {
    return members.object(APPS).flatMap(apps -> apps.text(domainName));
  }

  /** This, with another name; none if it is empty. */
  public Person withName(String name) {
    return withText(NAME, name);
  }

  /** This, with another description; none if it is empty. */
  public Person withDescription(String description) {
    return withText(DESCRIPTION, description);
  }

  /** This, somewhere else; nowhere if it is empty. The rest of the address stays. */
  public Person withLocation(String location) {
    JsonValue.Obj address =
        members
            .object(ADDRESS)
            .orElseGet(() -> JsonValue.Obj.empty().with("@type", "PostalAddress"));
    if (!location.isEmpty()) {
      return with(ADDRESS, address.with(LOCALITY, location));
    }
    JsonValue.Obj rest = Members.without(address, LOCALITY);
    boolean isEmpty = rest.members().keySet().stream().allMatch("@type"::equals);
    return isEmpty ? without(ADDRESS) : with(ADDRESS, rest);
  }

  /** This, with these web sites. Those there already keep what else is said of them. */
  public Person withWebsites(List<String> urls) {
    List<JsonValue> sites =
        urls.stream()
            .<JsonValue>map(
                url ->
                    objects(WEBSITE)
                        .filter(site -> site.text("url").filter(url::equals).isPresent())
                        .findFirst()
                        .orElseGet(
                            () -> JsonValue.Obj.empty().with("@type", "WebSite").with("url", url)))
            .toList();
    return sites.isEmpty() ? without(WEBSITE) : with(WEBSITE, new JsonValue.Array(sites));
  }

  /** This, with another picture of that name. */
  public Person withImage(String name, String url) {
    var images = new ArrayList<>(withoutImage(name).items(IMAGE));
    images.add(
        JsonValue.Obj.empty()
            .with("@type", "ImageObject")
            .with(NAME, name)
            .with(CONTENT_URL, url));
    return with(IMAGE, new JsonValue.Array(images));
  }

  /** This, without the pictures of that name. */
  public Person withoutImage(String name) {
    return filtered(
        IMAGE,
        image ->
            !(image instanceof JsonValue.Obj object
                && object.text(NAME).filter(name::equals).isPresent()));
  }

  /** This, with an account more, or with this in place of that of the same name. */
  public Person withAccount(Account account) {
    var accounts = new ArrayList<>(items(ACCOUNT));
    for (int i = 0; i < accounts.size(); i++) {
      if (isNamed(accounts.get(i), account.name())) {
        accounts.set(i, account.members());
        return with(ACCOUNT, new JsonValue.Array(accounts));
      }
    }
    accounts.add(account.members());
    return with(ACCOUNT, new JsonValue.Array(accounts));
  }

  /** This, without that account. */
  public Person withoutAccount(Account.Name name) {
    return filtered(ACCOUNT, account -> !isNamed(account, name));
  }

  /** This, with the data of an app published there. */
  public Person withApp(String domainName, String url) {
    JsonValue.Obj apps = members.object(APPS).orElseGet(JsonValue.Obj::empty);
    return with(APPS, apps.with(domainName, url));
  }

  /** This, with one member more, or another one in its place. */
  public Person with(String member, JsonValue value) {
    return new Person(members.with(member, value));
  }

  /** This, with one member less. */
  public Person without(String member) {
    return new Person(Members.without(members, member));
  }

  private Person withText(String member, String text) {
    return text.isEmpty() ? without(member) : with(member, JsonValue.text(text));
  }

  private Person filtered(String member, Predicate<JsonValue> kept) {
    if (members.array(member).isEmpty()) {
      return this;
    }
    List<JsonValue> rest = items(member).stream().filter(kept).collect(Collectors.toList());
    return rest.isEmpty() ? without(member) : with(member, new JsonValue.Array(rest));
  }

  private static boolean isNamed(JsonValue account, Account.Name name) {
    return account instanceof JsonValue.Obj object && new Account(object).name().equals(name);
  }

  private List<JsonValue> items(String member) {
    return members.array(member).orElse(List.of());
  }

  private Stream<JsonValue.Obj> objects(String member) {
    return items(member).stream()
        .filter(JsonValue.Obj.class::isInstance)
        .map(JsonValue.Obj.class::cast);
  }
}
