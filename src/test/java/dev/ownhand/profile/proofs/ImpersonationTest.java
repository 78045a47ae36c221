package dev.ownhand.profile.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.profile.Account;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever can post somewhere tries to be taken for somebody else there. */
@Timeout(30)
class ImpersonationTest {
  /**
   * One try.
   *
   * @param pages what services answer; SAYS stands for the statement of the impostor
   */
  record Trick(
      String how, Account account, Map<String, String> pages, Class<? extends ProofCheck> answer) {
    @Override
    public String toString() {
      return account.service() + ": " + how;
    }
  }

  private static final Class<ProofCheck.WrongOwner> WRONG_OWNER = ProofCheck.WrongOwner.class;
  private static final Class<ProofCheck.Unsupported> NO_PROOF_THERE = ProofCheck.Unsupported.class;
  private static final Class<ProofCheck.StatementMissing> SAYS_NOTHING =
      ProofCheck.StatementMissing.class;
  private static final Class<ProofCheck.NotFound> NOT_THERE = ProofCheck.NotFound.class;

  private static final String GIST_OF_KENNY =
      "{'public':true,'owner':{'login':'kenny'},'files':{'a':{'content':'SAYS'}}}";
  private static final String POST_OF_ALBERT =
      "{'author_url':'https://twitter.com/albert','html':'<blockquote><p>SAYS</p></blockquote>'}";
  private static final String POST_OF_AL_1 =
      "/twitter/oembed?omit_script=1&url=https%3A%2F%2Ftwitter.com%2Fal%2Fstatus%2F1";
  private static final String FINGER = "/mastodon/.well-known/webfinger?resource=acct:al@big.example";

  private Places places;

  @BeforeEach
  void open() throws IOException {
    places = new Places();
  }

  @AfterEach
  void close() {
    places.close();
  }

  static Stream<Trick> tricks() {
    return Stream.of(
        of(
            "the name in the address begins alike",
            "github",
            "ken",
            "https://gist.github.com/kenny/abc1",
            Map.of("/github/gists/abc1", GIST_OF_KENNY),
            WRONG_OWNER),
        of(
            "another's gist under the victim's name",
            "github",
            "ken",
            "https://gist.github.com/ken/abc1",
            Map.of("/github/gists/abc1", GIST_OF_KENNY),
            WRONG_OWNER),
        of(
            "a gist without an owner",
            "github",
            "ken",
            "https://gist.github.com/ken/abc1",
            Map.of(
                "/github/gists/abc1",
                "{'public':true,'owner':null,'files':{'a':{'content':'SAYS'}}}"),
            WRONG_OWNER),
        of(
            "no name at all",
            "github",
            "",
            "https://gist.github.com/kenny/abc1",
            Map.of("/github/gists/abc1", GIST_OF_KENNY),
            WRONG_OWNER),
        of(
            "dots in the path",
            "github",
            "ken",
            "https://gist.github.com/ken/../kenny/abc1",
            Map.of("/github/gists/abc1", GIST_OF_KENNY),
            NO_PROOF_THERE),
        of(
            "escaped dots in the path",
            "github",
            "ken",
            "https://gist.github.com/ken/%2e%2e/kenny/abc1",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "a host that begins alike",
            "github",
            "ken",
            "https://gist.github.com.evil.example/ken/abc1",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "the host as a user name",
            "github",
            "ken",
            "https://gist.github.com@evil.example/ken/abc1",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "another port",
            "github",
            "ken",
            "https://gist.github.com:8443/ken/abc1",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "a backslash",
            "github",
            "ken",
            "https://evil.example\\@gist.github.com/ken/abc1",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "an organisation of that name",
            "github",
            "ken",
            "https://github.com/ken",
            Map.of("/github/users/ken", "{'login':'ken','type':'Organization','bio':'SAYS'}"),
            WRONG_OWNER),
        of(
            "the statement as a file's name",
            "github",
            "ken",
            "https://gist.github.com/ken/abc1",
            Map.of(
                "/github/gists/abc1",
                "{'public':true,'owner':{'login':'ken'},'description':'SAYS',"
                    + "'files':{'SAYS':{'content':'x'}}}"),
            SAYS_NOTHING),
        of(
            "the statement in a hidden comment",
            "github",
            "ken",
            "https://gist.github.com/ken/abc1",
            Map.of(
                "/github/gists/abc1",
                "{'public':true,'owner':{'login':'ken'},'files':{'a':{'content':'<!-- SAYS'}}}"),
            SAYS_NOTHING),
        of(
            "the name in the address begins alike",
            "twitter",
            "al",
            "https://twitter.com/albert/status/1",
            Map.of(),
            WRONG_OWNER),
        of(
            "another's post under the victim's name",
            "twitter",
            "al",
            "https://twitter.com/al/status/1",
            Map.of(POST_OF_AL_1, POST_OF_ALBERT),
            WRONG_OWNER),
        of(
            "dots in the path",
            "twitter",
            "al",
            "https://twitter.com/al/status/1/../../../albert/status/2",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "an author elsewhere",
            "twitter",
            "al",
            "https://twitter.com/al/status/1",
            Map.of(POST_OF_AL_1, POST_OF_ALBERT.replace("twitter.com/albert", "evil.example/al")),
            WRONG_OWNER),
        of(
            "an answer about another post",
            "twitter",
            "al",
            "https://twitter.com/al/status/1",
            Map.of(
                POST_OF_AL_1,
                "{'url':'https://twitter.com/albert/status/2',"
                    + "'author_url':'https://twitter.com/al',"
                    + "'html':'<blockquote><p>SAYS</p></blockquote>'}"),
            WRONG_OWNER),
        of(
            "the statement in the name of the author",
            "twitter",
            "al",
            "https://twitter.com/al/status/1",
            Map.of(
                POST_OF_AL_1,
                "{'author_url':'https://twitter.com/al',"
                    + "'html':'<blockquote><p>x</p>&mdash; SAYS</blockquote>'}"),
            SAYS_NOTHING),
        of(
            "a name in other letters",
            "hackerNews",
            "Al",
            "https://news.ycombinator.com/user?id=al",
            Map.of("/hackerNews/v0/user/al.json", "{'id':'al','about':'SAYS'}"),
            WRONG_OWNER),
        of(
            "an answer about another",
            "hackerNews",
            "al",
            "https://news.ycombinator.com/user?id=al",
            Map.of("/hackerNews/v0/user/al.json", "{'id':'albert','about':'SAYS'}"),
            WRONG_OWNER),
        of(
            "two users in one address",
            "hackerNews",
            "al",
            "https://news.ycombinator.com/user?id=al&id=albert",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "a post instead of the user",
            "hackerNews",
            "al",
            "https://news.ycombinator.com/item?id=al",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "the statement in a comment of the page",
            "hackerNews",
            "al",
            "https://news.ycombinator.com/user?id=al",
            Map.of("/hackerNews/v0/user/al.json", "{'id':'al','about':'x<!-- SAYS -->'}"),
            SAYS_NOTHING),
        of(
            "the victim's name at another host",
            "mastodon",
            "al@big.example",
            "https://evil.example/@al",
            Map.of(),
            WRONG_OWNER),
        of(
            "a far account seen from the victim's host",
            "mastodon",
            "al@big.example",
            "https://big.example/@al@evil.example",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "a finger that points to another subject",
            "mastodon",
            "al@big.example",
            "https://big.example/@al",
            Map.of(FINGER, "{'subject':'acct:al@evil.example','links':[]}"),
            WRONG_OWNER),
        of(
            "an actor of another name",
            "mastodon",
            "al@big.example",
            "https://big.example/@al",
            Map.of(
                FINGER,
                finger("https://big.example/users/al"),
                "/mastodon/users/al",
                "{'id':'https://big.example/users/al','preferredUsername':'albert','summary':'SAYS'}"),
            WRONG_OWNER),
        of(
            "an actor that lives elsewhere",
            "mastodon",
            "al@big.example",
            "https://big.example/@al",
            Map.of(
                FINGER,
                finger("https://big.example/users/al"),
                "/mastodon/users/al",
                "{'id':'https://evil.example/users/al','preferredUsername':'al','summary':'SAYS'}"),
            WRONG_OWNER),
        of(
            "the statement as a name of a field",
            "mastodon",
            "al@big.example",
            "https://big.example/@al",
            Map.of(
                FINGER,
                finger("https://big.example/users/al"),
                "/mastodon/users/al",
                "{'id':'https://big.example/users/al','preferredUsername':'al','name':'SAYS',"
                    + "'attachment':[{'name':'SAYS','value':'x'}]}"),
            SAYS_NOTHING),
        of(
            "a handle that is not the account's",
            "bluesky",
            "al.example",
            "https://bsky.app/profile/al.example",
            Map.of(
                "/bluesky/xrpc/app.bsky.actor.getProfile?actor=al.example",
                "{'did':'did:plc:x','handle':'handle.invalid','description':'SAYS'}"),
            WRONG_OWNER),
        of(
            "a longer handle",
            "bluesky",
            "al.example",
            "https://bsky.app/profile/al.example.evil.example",
            Map.of(),
            WRONG_OWNER),
        of(
            "a domain below the victim's host name",
            "website",
            "https://al.example",
            "https://al.example.evil.example/",
            Map.of(),
            WRONG_OWNER),
        of(
            "a folder of a shared host",
            "website",
            "https://shared.example",
            "https://shared.example/~albert/",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "a name of a shared host as its own",
            "website",
            "https://shared.example/~al",
            "https://shared.example/",
            Map.of(),
            WRONG_OWNER),
        of(
            "a reader's words on the page",
            "website",
            "https://al.example",
            "https://al.example/",
            Map.of("/website/", "<p>SAYS</p><a href='x'>SAYS</a>"),
            SAYS_NOTHING),
        of(
            "a page with readers' words in place of the file",
            "website",
            "https://al.example",
            "https://al.example/",
            Map.of(
                "/website/.well-known/blockstack-proof.txt", "<html><p>SAYS</p>",
                "/website/", "<html><p>SAYS</p>"),
            SAYS_NOTHING),
        of(
            "the victim's site behind one's own",
            "website",
            "https://evil.example/#.al.example",
            "https://evil.example/",
            Map.of("/website/.well-known/blockstack-proof.txt", "SAYS"),
            WRONG_OWNER),
        of(
            "letters of another script in the name of a site",
            "website",
            "https://b\u0456g.example",
            "https://b\u0456g.example/",
            Map.of("/website/.well-known/blockstack-proof.txt", "SAYS"),
            NO_PROOF_THERE),
        of(
            "letters that count as others in any case",
            "lichess",
            "\u212aen",
            "https://lichess.org/@/ken",
            Map.of("/lichess/api/user/ken", "{'id':'ken','profile':{'bio':'SAYS'}}"),
            NO_PROOF_THERE),
        of(
            "the statement in the page of a missing file",
            "website",
            "https://al.example",
            "https://al.example/",
            Map.of(),
            NOT_THERE),
        of(
            "the victim's name at another host",
            "gitlab",
            "al",
            "https://git.evil.example/al/blockstack_proof",
            Map.of(
                "/gitlab/api/v4/projects/al%2Fblockstack_proof",
                "{'description':'SAYS','namespace':{'full_path':'al','kind':'user'}}"),
            WRONG_OWNER),
        of(
            "a fork of another's project, with his description",
            "gitlab",
            "al",
            "https://gitlab.com/al/blockstack_proof",
            Map.of(
                "/gitlab/api/v4/projects/al%2Fblockstack_proof",
                "{'description':'SAYS','forked_from_project':{'id':1},"
                    + "'namespace':{'full_path':'al','kind':'user'}}"),
            SAYS_NOTHING),
        of(
            "a group of that name",
            "gitlab",
            "al",
            "https://gitlab.com/al/blockstack_proof",
            Map.of(
                "/gitlab/api/v4/projects/al%2Fblockstack_proof",
                "{'description':'SAYS','namespace':{'full_path':'al','kind':'group'}}"),
            WRONG_OWNER),
        of(
            "a project that moved to another",
            "gitlab",
            "al",
            "https://gitlab.com/al/blockstack_proof",
            Map.of(
                "/gitlab/api/v4/projects/al%2Fblockstack_proof",
                "{'description':'SAYS','namespace':{'full_path':'albert','kind':'user'}}"),
            WRONG_OWNER),
        of(
            "a project of another name",
            "gitlab",
            "al",
            "https://gitlab.com/al/blockstack_proof2",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "a fork of another's repository, with his description",
            "forgejo",
            "al",
            "https://codeberg.org/al/tool",
            Map.of(
                "/forgejo/api/v1/repos/al/tool",
                "{'owner':{'login':'al'},'fork':true,'description':'SAYS'}"),
            SAYS_NOTHING),
        of(
            "a mirror of another's repository, with his description",
            "forgejo",
            "al",
            "https://codeberg.org/al/tool",
            Map.of(
                "/forgejo/api/v1/repos/al/tool",
                "{'owner':{'login':'al'},'mirror':true,'description':'SAYS'}"),
            SAYS_NOTHING),
        of(
            "a repository taken over from elsewhere, with its description",
            "forgejo",
            "al",
            "https://codeberg.org/al/tool",
            Map.of(
                "/forgejo/api/v1/repos/al/tool",
                "{'owner':{'login':'al'},'original_url':'https://evil.example/x','description':'SAYS'}"),
            SAYS_NOTHING),
        of(
            "the victim's name at another host",
            "forgejo",
            "al",
            "https://evil.example/al",
            Map.of("/forgejo/api/v1/users/al", "{'login':'al','description':'SAYS'}"),
            WRONG_OWNER),
        of(
            "a repository that moved to another",
            "forgejo",
            "al",
            "https://codeberg.org/al/proof",
            Map.of(
                "/forgejo/api/v1/repos/al/proof",
                "{'owner':{'login':'albert'},'description':'SAYS'}"),
            WRONG_OWNER),
        of(
            "the victim's name at another host",
            "discourse",
            "al@forum.example",
            "https://evil.example/u/al",
            Map.of(),
            WRONG_OWNER),
        of(
            "an answer about another",
            "discourse",
            "al@forum.example",
            "https://forum.example/u/al",
            Map.of("/discourse/u/al.json", "{'user':{'username':'albert','bio_raw':'SAYS'}}"),
            WRONG_OWNER),
        of(
            "an answer about another",
            "lichess",
            "al",
            "https://lichess.org/@/al",
            Map.of("/lichess/api/user/al", "{'id':'albert','profile':{'bio':'SAYS'}}"),
            WRONG_OWNER),
        of(
            "the victim's display name",
            "stackexchange",
            "42@stackoverflow.com",
            "https://stackoverflow.com/users/421/al",
            Map.of(),
            WRONG_OWNER),
        of(
            "the victim's number at another site",
            "stackexchange",
            "42@stackoverflow.com",
            "https://superuser.com/users/42/al",
            Map.of(),
            WRONG_OWNER),
        of(
            "a site that is none of theirs",
            "stackexchange",
            "42@stackoverflow.com",
            "https://stackoverflow.com.evil.example/users/42/al",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "a name in other letters",
            "lobsters",
            "al",
            "https://lobste.rs/~Al",
            Map.of("/lobsters/~Al.json", "{'username':'Al','about':'SAYS'}"),
            WRONG_OWNER),
        of(
            "the post of another",
            "facebook",
            "al",
            "https://www.facebook.com/albert/posts/1",
            Map.of("/facebook/al/posts/1", "<meta name=description content='SAYS'>"),
            WRONG_OWNER),
        of(
            "a second handle",
            "instagram",
            "al",
            "https://www.instagram.com/p/Ab/",
            Map.of(
                "/instagram/p/Ab/",
                "<meta property=og:description content='X (@al) (@albert) on Instagram: SAYS'>"),
            WRONG_OWNER),
        of(
            "a link to another site",
            "linkedIn",
            "al",
            "https://www.linkedin.com/feed/update/urn:li:activity:1",
            Map.of(
                "/linkedIn/feed/update/urn:li:activity:1",
                "<meta property=og:title content='SAYS'><main><header>"
                    + "<a href='https://evil.example/in/al'>"),
            WRONG_OWNER),
        of(
            "the link of another kind",
            "reddit",
            "al",
            "https://www.reddit.com/user/al",
            Map.of(),
            NO_PROOF_THERE),
        of(
            "a service spelled otherwise",
            "GitHub",
            "ken",
            "https://gist.github.com/ken/abc1",
            Map.of(
                "/github/gists/abc1",
                "{'public':true,'owner':{'login':'ken'},'files':{'a':{'content':'SAYS'}}}"),
            NO_PROOF_THERE));
  }

  @ParameterizedTest
  @MethodSource("tricks")
  void isSeenThrough(Trick trick) {
    trick.pages().forEach((path, page) -> places.has(path, whole(path, page)));
    ProofCheck check = places.check(trick.account());
    assertFalse(check instanceof ProofCheck.Verified);
    assertInstanceOf(trick.answer(), check);
  }

  @ParameterizedTest
  @MethodSource("dev.ownhand.profile.proofs.ProofServicesTest#exhibits")
  void provesNothingToAnotherOwner(Exhibit exhibit) {
    var other = "1BRM7V8inHHZV5SA3jJW6brvTQ8tnSMiqJ";
    exhibit
        .saying(Places.STATEMENT.text().replace(Places.STATEMENT.owner().toString(), other))
        .forEach(places::has);
    assertInstanceOf(SAYS_NOTHING, places.check(exhibit.account()));
    assertEquals(List.of(), places.clock.waits().stream().filter(wait -> wait.toSeconds() > 3).toList());
  }

  private static String whole(String path, String page) {
    boolean isPage = path.matches("/(website|facebook|instagram|linkedIn)/.*");
    return (isPage ? page : page.replace('\'', '"')).replace("SAYS", Places.STATEMENT.text());
  }

  private static String finger(String actor) {
    return "{'subject':'acct:al@big.example','links':[{'rel':'self','type':'application/activity+json','href':'"
        + actor
        + "'}]}";
  }

  private static Trick of(
      String how,
      String service,
      String identifier,
      String proofUrl,
      Map<String, String> pages,
      Class<? extends ProofCheck> answer) {
    return new Trick(how, Exhibit.account(service, identifier, proofUrl), pages, answer);
  }
}
