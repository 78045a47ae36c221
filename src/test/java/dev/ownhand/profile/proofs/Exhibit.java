package dev.ownhand.profile.proofs;

import dev.ownhand.profile.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An honest account and the pages that prove it.
 *
 * @param pages by path and query, below the folder of the service; SAYS stands for what is said there
 * @param owner where the pages say whose they are, and what they say if they are somebody else's
 */
record Exhibit(String name, Account account, Map<String, String> pages, Map.Entry<String, String> owner) {
  private static final String SAYS = "SAYS";

  static final List<Exhibit> ALL =
      List.of(
          new Exhibit(
              "github gist",
              account("github", "Ada", "https://gist.github.com/ada/0123abcd"),
              Map.of(
                  "/gists/0123abcd",
                  "{'public':true,'owner':{'login':'ada','id':7},'files':{'a.md':{'content':'x'},"
                      + "'b.md':{'truncated':false,'content':'SAYS'}}}"),
              Map.entry("'login':'ada'", "'login':'adalove'")),
          new Exhibit(
              "github bio",
              account("github", "ada", "https://github.com/ada"),
              Map.of("/users/ada", "{'login':'ada','type':'User','id':7,'bio':'SAYS'}"),
              Map.entry("'type':'User'", "'type':'Organization'")),
          new Exhibit(
              "twitter",
              account("twitter", "ada", "https://twitter.com/ada/status/1"),
              Map.of(
                  "/oembed?omit_script=1&url=https%3A%2F%2Ftwitter.com%2Fada%2Fstatus%2F1",
                  "{'author_url':'https://twitter.com/Ada','url':'https://twitter.com/ada/status/1',"
                      + "'html':'<blockquote><p>SAYS</p>&mdash; Ada</blockquote>'}"),
              Map.entry("com/Ada'", "com/adalove'")),
          new Exhibit(
              "hackerNews",
              account("hackerNews", "ada", "https://news.ycombinator.com/user?id=ada"),
              Map.of("/v0/user/ada.json", "{'id':'ada','about':'I am<p>SAYS'}"),
              Map.entry("'id':'ada'", "'id':'Ada'")),
          new Exhibit(
              "mastodon",
              account("mastodon", "Ada@social.example", "https://social.example/@ada"),
              Map.of(
                  "/.well-known/webfinger?resource=acct:ada@social.example",
                  "{'subject':'acct:ada@social.example','links':[{'rel':'self','type':"
                      + "'application/activity+json','href':'https://www.social.example/users/ada'}]}",
                  "/users/ada",
                  "{'id':'https://www.social.example/users/ada','preferredUsername':'ada','summary':'<p>Me</p>',"
                      + "'attachment':[{'type':'PropertyValue','name':'proof','value':'<p>SAYS</p>'}]}"),
              Map.entry("'preferredUsername':'ada'", "'preferredUsername':'bob'")),
          new Exhibit(
              "bluesky",
              account("bluesky", "ada.example", "https://bsky.app/profile/ada.example"),
              Map.of(
                  "/xrpc/app.bsky.actor.getProfile?actor=ada.example",
                  "{'did':'did:plc:ada','handle':'ada.example','description':'SAYS'}"),
              Map.entry("'handle':'ada.example'", "'handle':'handle.invalid'")),
          new Exhibit(
              "website",
              account(
                  "website", "https://ada.example", "https://ada.example/.well-known/blockstack-proof.txt"),
              Map.of("/.well-known/blockstack-proof.txt", "SAYS", "/", "<p>nothing</p>"),
              Map.entry("", "")),
          new Exhibit(
              "website rel=me",
              account("website", "https://ada.example", "https://ada.example/"),
              Map.of("/", "<p>Me</p><a rel='nofollow me' href='https://x.example/'>SAYS</a>"),
              Map.entry("", "")),
          new Exhibit(
              "gitlab",
              account("gitlab", "ada", "https://gitlab.com/ada/blockstack_proof"),
              Map.of(
                  "/api/v4/projects/ada%2Fblockstack_proof",
                  "{'description':'SAYS','namespace':{'id':3,'full_path':'Ada','kind':'user'}}"),
              Map.entry("'kind':'user'", "'kind':'group'")),
          new Exhibit(
              "forgejo",
              account("forgejo", "ada", "https://codeberg.org/ada"),
              Map.of("/api/v1/users/ada", "{'id':4,'login':'ada','description':'SAYS'}"),
              Map.entry("'login':'ada'", "'login':'bob'")),
          new Exhibit(
              "forgejo repository elsewhere",
              account("forgejo", "ada@git.example", "https://git.example/ada/proof"),
              Map.of(
                  "/api/v1/repos/ada/proof", "{'id':9,'owner':{'id':4,'login':'ada'},'description':'SAYS'}"),
              Map.entry("'login':'ada'", "'login':'bob'")),
          new Exhibit(
              "discourse",
              account("discourse", "ada@forum.example", "https://forum.example/u/ada"),
              Map.of("/u/ada.json", "{'user':{'id':5,'username':'Ada','bio_raw':'SAYS'}}"),
              Map.entry("'username':'Ada'", "'username':'bob'")),
          new Exhibit(
              "lichess",
              account("lichess", "Ada", "https://lichess.org/@/Ada"),
              Map.of("/api/user/Ada", "{'id':'ada','username':'Ada','profile':{'bio':'x','links':'SAYS'}}"),
              Map.entry("'id':'ada'", "'id':'bob'")),
          new Exhibit(
              "stackexchange",
              account("stackexchange", "42@stackoverflow.com", "https://stackoverflow.com/users/42/ada"),
              Map.of(
                  "/2.3/users/42?site=stackoverflow.com&filter=%21AH%29b5JqVyImf",
                  "{'items':[{'user_id':42,'about_me':'<p>SAYS</p>'}]}"),
              Map.entry("'user_id':42", "'user_id':421")),
          new Exhibit(
              "lobsters",
              account("lobsters", "ada", "https://lobste.rs/~ada"),
              Map.of("/~ada.json", "{'username':'ada','about':'SAYS'}"),
              Map.entry("'username':'ada'", "'username':'Ada'")));

  static Account account(String service, String identifier, String proofUrl) {
    return Account.of(new Account.Name(service, identifier)).withProof("http", proofUrl);
  }

  boolean isJson() {
    return !account.service().equals("website");
  }

  /** The pages, saying this, by whole paths. */
  Map<String, String> saying(String text) {
    var whole = new LinkedHashMap<String, String>();
    pages.forEach(
        (path, page) -> {
          String quoted = isJson() ? page.replace('\'', '"') : page;
          whole.put("/" + account.service() + path, quoted.replace(SAYS, text));
        });
    return whole;
  }

  /** The pages of somebody else. */
  Map<String, String> ofAnother() {
    var pages = saying(Places.STATEMENT.text());
    pages.replaceAll(
        (_, page) ->
            page.replace(owner.getKey().replace('\'', '"'), owner.getValue().replace('\'', '"')));
    return pages;
  }

  @Override
  public String toString() {
    return name;
  }
}
