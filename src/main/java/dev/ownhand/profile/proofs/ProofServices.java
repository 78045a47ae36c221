package dev.ownhand.profile.proofs;

import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The services that are known here. One more is a class and a line. */
public final class ProofServices {
  private static final List<ProofService> ALL =
      List.of(
          new GitHubGist(),
          new GitHubBio(),
          new Mastodon(),
          new Bluesky(),
          new Dns(),
          new Website(),
          new Twitter(),
          new HackerNews(),
          new GitLab(),
          new Forgejo(),
          new Discourse(),
          new Lichess(),
          new StackExchange(),
          new Lobsters(),
          new Facebook(),
          new Instagram(),
          new LinkedIn(),
          link(
              "reddit",
              "Reddit",
              "https://www.reddit.com/user/",
              "(?:u|user)/([\\w-]+)",
              "[\\w-]{3,20}",
              "www.reddit.com",
              "reddit.com",
              "old.reddit.com"),
          link(
              "telegram",
              "Telegram",
              "https://t.me/",
              "(\\w+)",
              "\\w{4,32}",
              "t.me",
              "telegram.me"),
          link(
              "matrix",
              "Matrix",
              "https://matrix.to/#/",
              "-",
              "@[a-z0-9._=/+-]+:[a-z0-9.-]+(?::[0-9]+)?"),
          link(
              "youtube",
              "YouTube",
              "https://www.youtube.com/",
              "(@[\\w.-]+|channel/[\\w-]+)",
              "@[\\w.-]{3,30}|channel/UC[\\w-]{22}",
              "www.youtube.com",
              "youtube.com",
              "m.youtube.com"),
          link("keybase", "Keybase", "https://keybase.io/", "(\\w+)", "\\w{2,16}", "keybase.io"),
          link("nostr", "Nostr", "", "-", "npub1[02-9ac-hj-np-z]{58}"));

  private ProofServices() {}

  /** All of them, in the order in which they are offered. Two of GitHub have the same id. */
  public static List<ProofService> all() {
    return ALL;
  }

  /** The one that checks this account. */
  public static Optional<ProofService> of(Account account) {
    return ALL.stream().filter(service -> service.isFor(account)).findFirst();
  }

  private static ProofService link(
      String id, String name, String start, String path, String names, String... hosts) {
    return new LinkOnly(
        id, name, start, Set.of(hosts), Pattern.compile(path), Pattern.compile(names));
  }
}
