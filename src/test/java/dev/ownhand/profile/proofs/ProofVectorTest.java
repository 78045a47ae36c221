package dev.ownhand.profile.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.VectorFile;
import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Address;
import dev.ownhand.net.Body;
import dev.ownhand.net.PublicReply;
import dev.ownhand.net.PublicWeb;
import dev.ownhand.net.Reply;
import dev.ownhand.net.TxtReply;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.proofs.Deviations.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** vectors/proofs.json: what the original takes for a proof, and where {@link Deviations} says otherwise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofVectorTest {
  private final VectorFile vectors = VectorFile.read("proofs");
  private final Set<Object> used = new HashSet<>();
  private final List<WebAddress> fetched = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> judgesPages() {
    return vectors.each("cases", "label", this::judgesAPage);
  }

  @TestFactory
  Stream<DynamicTest> understandsAddresses() {
    return vectors.each("urlForms", "proofUrl", this::understandsAnAddress);
  }

  @TestFactory
  Stream<DynamicTest> readsStatements() {
    return vectors.each("statements", "text", this::readsAStatement);
  }

  @TestFactory
  Stream<DynamicTest> passesOverWhatIsNoProof() {
    return vectors.each("accountLists", "label", this::passesOver);
  }

  @Test
  void knowsTheServicesOfTheOriginal() {
    vectors.content().array("services").orElseThrow().stream()
        .map(service -> ((JsonValue.Text) service).value())
        .forEach(
            service ->
                assertEquals(
                    true,
                    ProofServices.all().stream().anyMatch(known -> known.id().equals(service)),
                    service));
  }

  @AfterAll
  void everythingRanAndEveryDeviationHappened() {
    vectors.assertAllRan();
    Set<Object> declared = new HashSet<>(Deviations.CASES);
    declared.addAll(Deviations.FORMS);
    assertEquals(declared, used);
  }

  private void judgesAPage(JsonValue.Obj one) {
    Account account = new Account(one.object("account").orElseThrow());
    String service = account.service();
    Verdict original =
        verdict(one.object("verdict").orElseThrow());
    Verdict ours =
        one.text("ownerAddress")
            .flatMap(Address::parse)
            .map(owner -> new ProofStatement(owner, one.text("name")))
            .map(statement -> check(statement, account, page(one, account)))
            .map(check -> verdict(check, service, original))
            .orElse(Verdict.NO);
    Optional<Deviations.Case> deviation = Deviations.of(one.text("label").orElseThrow(), service);
    assertEquals(deviation.map(Deviations.Case::verdict).orElse(original), ours);
    deviation.ifPresent(
        declared -> {
          assertNotEquals(original, ours, "no deviation");
          used.add(declared);
        });
  }

  private void understandsAnAddress(JsonValue.Obj one) {
    var form =
        new Deviations.Form(
            one.text("service").orElseThrow(),
            one.text("identifier").orElseThrow(),
            one.text("proofUrl").orElseThrow());
    Account account =
        Account.of(new Account.Name(form.service(), form.identifier())).withProof("http", form.url());
    fetched.clear();
    var owner = Address.parse(vectors.text("ownerAddress")).orElseThrow();
    check(ProofStatement.of(owner), account, answer(404, ""));
    Verdict original = one.text("fetchUrl").isPresent() ? Verdict.FOUND : Verdict.NO;
    Verdict ours = fetched.isEmpty() ? Verdict.NO : Verdict.FOUND;
    if (original.equals(ours)) {
      if (ours == Verdict.FOUND && Deviations.OLD.contains(form.service())) {
        assertEquals(plain(one.text("fetchUrl").orElseThrow()), plain(fetched.getFirst().toString()));
      }
    } else {
      Deviations.Rule rule = Deviations.of(form).orElseThrow();
      assertEquals(rule.verdict(), ours);
      used.add(rule);
    }
  }

  /** Without what changes nothing. */
  private static String plain(String url) {
    return url.replaceFirst("[?].*$", "").replaceFirst("/$", "");
  }

  private void readsAStatement(JsonValue.Obj one) {
    String value = one.text("value").orElse("");
    String text = one.text("text").orElseThrow();
    boolean isName = one.text("kind").orElseThrow().equals("name");
    var owner = Address.parse(isName ? vectors.text("ownerAddress") : value).orElseThrow();
    var statement = new ProofStatement(owner, isName ? Optional.of(value) : Optional.empty());
    boolean found = !(statement.read(List.of(text)) instanceof ProofStatement.Reading.Absent);
    boolean addressBefore = !isName && text.startsWith(value) && text.contains("Verifying");
    assertEquals(one.isTrue("result") || addressBefore, found);
  }

  private void passesOver(JsonValue.Obj one) {
    List<Account> accounts = one.object("profile").map(Person::new).map(Person::accounts).orElse(List.of());
    var statement =
        ProofStatement.of(one.text("ownerAddress").flatMap(Address::parse).orElseThrow());
    var results = new ArrayList<JsonValue>();
    for (Account account : accounts) {
      String html = "<blockquote><p>" + statement.text() + "</p></blockquote>";
      var honest =
          JsonValue.Obj.empty().with("author_url", author(account)).with("html", html);
      ProofCheck check = check(statement, account, answer(200, Json.write(honest)));
      if (!(check instanceof ProofCheck.Unsupported)) {
        results.add(
            JsonValue.Obj.empty()
                .with("service", account.service())
                .with("proof_url", account.proofUrl().orElseThrow())
                .with("identifier", account.identifier())
                .with("valid", JsonValue.bool(check instanceof ProofCheck.Verified)));
      }
    }
    assertEquals(one.array("result").orElse(List.of()), results);
  }

  private ProofCheck check(ProofStatement statement, Account account, PublicReply reply) {
    PublicWeb web =
        inquiry -> {
          fetched.add(inquiry.address());
          return reply;
        };
    var clock = new PushedClock();
    return new ProofChecker(
            web,
            _ -> new TxtReply.NoAnswer(),
            new RecentResults(),
            clock,
            clock,
            () -> Endpoints.USUAL)
        .check(statement, account)
        .latest();
  }

  private static Verdict verdict(JsonValue.Obj original) {
    if (original.isTrue("skipped")) {
      return Verdict.SKIPPED;
    }
    return original.isTrue("valid") ? Verdict.FOUND : Verdict.NO;
  }

  private static Verdict verdict(ProofCheck check, String service, Verdict original) {
    boolean isOld = Deviations.OLD.contains(service);
    return switch (check) {
      case ProofCheck.Verified _ -> {
        assertEquals(false, isOld, "nothing is trusted at " + service);
        yield Verdict.FOUND;
      }
      case ProofCheck.Legacy(ProofCheck.Found found, _) ->
          found == ProofCheck.Found.NO ? Verdict.NO : isOld ? Verdict.FOUND : Verdict.ONLY_OF_OLD;
      case ProofCheck.Unsupported _ -> original == Verdict.SKIPPED ? Verdict.SKIPPED : Verdict.NO;
      case ProofCheck.StatementMissing _,
          ProofCheck.WrongOwner _,
          ProofCheck.NotFound _,
          ProofCheck.CannotCheck _ ->
          Verdict.NO;
    };
  }

  /** The page in the shape of the place where we ask. */
  private static PublicReply page(JsonValue.Obj one, Account account) {
    if (!(one.get("pageStatus").orElseThrow() instanceof JsonValue.Num(var status))) {
      return new PublicReply.Unreachable(Reply.Cause.REFUSED);
    }
    String page = one.text("page").orElse("");
    Document html = Jsoup.parse(page);
    boolean isOther = one.text("label").orElseThrow().startsWith("page of another user");
    return answer(
        status.intValue(),
        switch (account.service()) {
          case "github" -> Json.write(gist(author(account), page));
          case "twitter" -> Json.write(embedded(account, html));
          case "hackerNews" ->
              Json.write(
                  user(isOther ? cell(html, "user:").text() : author(account), cell(html, "about:")));
          default -> page;
        });
  }

  private static JsonValue.Obj gist(String owner, String text) {
    var file = JsonValue.Obj.empty().with("truncated", JsonValue.bool(false)).with("content", text);
    return JsonValue.Obj.empty()
        .with("public", JsonValue.bool(true))
        .with("owner", JsonValue.Obj.empty().with("login", owner))
        .with("files", JsonValue.Obj.empty().with("proof.md", file));
  }

  private static JsonValue.Obj embedded(Account account, Document html) {
    String text = html.select("meta[property=og:description]").attr("content");
    return JsonValue.Obj.empty()
        .with("author_url", author(account))
        .with("html", "<blockquote><p>" + Entities.escape(text) + "</p>&mdash; Somebody</blockquote>");
  }

  private static JsonValue.Obj user(String id, Element about) {
    return JsonValue.Obj.empty().with("id", id).with("about", about.html());
  }

  /** The last one, as the original reads it. */
  private static Element cell(Document html, String label) {
    return html.select("#hnmain tr").stream()
        .filter(row -> row.children().size() == 2 && row.child(0).text().equals(label))
        .map(row -> row.child(1))
        .reduce((_, later) -> later)
        .orElseGet(() -> new Element("td"));
  }

  /** Whom the address of the proof names. */
  private static String author(Account account) {
    String url = account.proofUrl().orElse("");
    return switch (account.service()) {
      case "hackerNews" -> url.replaceFirst(".*id=", "");
      case "twitter" -> url.replaceFirst("(https://[^/]*/[^/]*).*", "$1");
      default -> url.replaceFirst("https://[^/]*/([^/]*).*", "$1");
    };
  }

  private static PublicReply answer(int status, String body) {
    return new PublicReply.Answered(
        status,
        Optional.empty(),
        Body.of(body.getBytes(UTF_8)),
        WebAddress.parse("https://answer.example/").orElseThrow(),
        Optional.empty());
  }
}
