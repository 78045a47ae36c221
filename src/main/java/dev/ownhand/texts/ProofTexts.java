package dev.ownhand.texts;

import dev.ownhand.base.Printable;
import dev.ownhand.net.PublicReply;
import dev.ownhand.net.Reply;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.Evidence;
import dev.ownhand.profile.proofs.Obstacle;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofPlace;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofService;
import dev.ownhand.profile.proofs.ProofServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of accounts elsewhere: whether they are proven, why not, and what to do. */
public final class ProofTexts {
  private static final int MOST_SERVICE_CHARS = 40;
  private static final int MOST_NAME_CHARS = 80;
  private static final int MOST_CHARS = 300;

  private final Texts texts;
  private final MomentTexts moments;

  /** Seen from that moment. */
  public ProofTexts(Texts texts, MomentTexts moments) {
    this.texts = texts;
    this.moments = moments;
  }

  /**
   * One thing that a check went by.
   *
   * @param name what it is
   */
  public record Fact(String name, String value) {}

  /** The service of an account, as it calls itself, or as the account spells it. */
  public String service(Account account) {
    return texts.text(
        "proofs.service",
        ProofServices.of(account)
            .map(ProofService::displayName)
            .orElseGet(() -> Printable.line(account.service(), MOST_SERVICE_CHARS)));
  }

  /** Whose an account is there. */
  public static String identifier(Account account) {
    return Printable.line(account.identifier(), MOST_NAME_CHARS);
  }

  /** An account, in a sentence. */
  public String account(Account account) {
    String kind =
        switch (ProofServices.of(account).map(ProofService::place).orElse(ProofPlace.NOWHERE)) {
          case DNS_RECORD -> ".domain";
          case FILE -> ".site";
          case POST, GIST, BIO, REPOSITORY_DESCRIPTION, NOWHERE -> "";
        };
    return texts.text("proofs.account" + kind, service(account), identifier(account));
  }

  /** A service and the way in which it proves, in a list of them. */
  public String offer(ProofService service) {
    return service.place() == ProofPlace.NOWHERE
        ? texts.text("proofs.service", service.displayName())
        : texts.text("proofs.offer", service.displayName(), place(service.place()));
  }

  /** So many accounts are proven. */
  public String level(int proven) {
    return switch (proven) {
      case 0 -> texts.text("proofs.level.none");
      case 1 -> texts.text("proofs.level.one");
      default -> texts.text("proofs.level", String.valueOf(proven));
    };
  }

  /** What is said while nothing is known. */
  public String unchecked() {
    return texts.text("proofs.state.none");
  }

  /** How it stands with an account, in a few words. */
  public String state(ProofRecord record) {
    if (record.latest() instanceof ProofCheck.CannotCheck && record.lastSuccess().isPresent()) {
      return texts.text(
          "proofs.state.cannot.last", when(record.lastSuccess().get().evidence()));
    }
    return record.latest() instanceof ProofCheck.Verified && record.earlierOwner().isPresent()
        ? texts.text("proofs.state.changed")
        : state(record.latest());
  }

  /** What a check came to, in a few words. */
  public String state(ProofCheck check) {
    return switch (check) {
      case ProofCheck.Verified _ -> texts.text("proofs.state.verified");
      case ProofCheck.StatementMissing _ -> texts.text("proofs.state.missing");
      case ProofCheck.WrongOwner _ -> texts.text("proofs.state.wrong_owner");
      case ProofCheck.NotFound _ -> texts.text("proofs.state.not_found");
      case ProofCheck.CannotCheck _ -> texts.text("proofs.state.cannot");
      case ProofCheck.Unsupported(ProofCheck.Why why, _) -> state(why);
      case ProofCheck.Legacy _ -> texts.text("proofs.state.legacy");
    };
  }

  /** That an account cannot be checked at all, in a few words. */
  public String state(ProofCheck.Why why) {
    return texts.text("proofs.state.unsupported." + key(why));
  }

  /** Why it stands so, in whole sentences. */
  public String reason(ProofCheck check) {
    return switch (check) {
      case ProofCheck.Verified _ -> texts.text("proofs.reason.verified");
      case ProofCheck.StatementMissing _ -> texts.text("proofs.reason.missing");
      case ProofCheck.WrongOwner wrong ->
          found(wrong)
              .map(other -> texts.text("proofs.reason.wrong_owner.of", other))
              .orElseGet(() -> texts.text("proofs.reason.wrong_owner"));
      case ProofCheck.NotFound _ -> texts.text("proofs.reason.not_found");
      case ProofCheck.CannotCheck(Obstacle obstacle, _) -> obstacle(obstacle);
      case ProofCheck.Unsupported(ProofCheck.Why why, _) -> why(why);
      case ProofCheck.Legacy(ProofCheck.Found statement, _) ->
          texts.text("proofs.reason.legacy." + key(statement));
    };
  }

  /** Why an account cannot be checked at all. */
  public String why(ProofCheck.Why why) {
    return texts.text("proofs.why." + key(why));
  }

  /** Why an account could not be checked this time, and when it can. */
  public String obstacle(Obstacle obstacle) {
    return switch (obstacle) {
      case Obstacle.NoNetwork(Reply.Cause cause) -> texts.text("proofs.obstacle." + unreached(cause));
      case Obstacle.RefusedTarget(PublicReply.Why why) ->
          texts.text("proofs.obstacle." + refused(why));
      case Obstacle.LoginWanted _ -> texts.text("proofs.obstacle.login");
      case Obstacle.TooManyRequests(var notBefore) ->
          texts.text("proofs.obstacle.too_many", moments.when(notBefore));
      case Obstacle.ServiceTrouble(int status) ->
          texts.text("proofs.obstacle.trouble", String.valueOf(status));
      case Obstacle.ShapeChanged() -> texts.text("proofs.obstacle.shape");
      case Obstacle.TooLarge _ -> texts.text("proofs.obstacle.too_large");
      case Obstacle.TimedOut() -> texts.text("proofs.obstacle.timed_out");
      case Obstacle.Interrupted() -> texts.text("proofs.obstacle.interrupted");
    };
  }

  private static String unreached(Reply.Cause cause) {
    return switch (cause) {
      case NO_ADDRESS -> "no_address";
      case TLS, NOT_SECURE -> "not_secure";
      case REFUSED, TIMED_OUT, BROKEN, INTERRUPTED -> "no_network";
    };
  }

  private static String refused(PublicReply.Why why) {
    return switch (why) {
      case THIS_COMPUTER, PRIVATE_NETWORK, LINK_LOCAL, MULTICAST, RESERVED -> "private";
      case NOT_HTTPS, PORT, NO_WEB_ADDRESS -> "not_https";
      case OTHER_SITE, TOO_MANY_REDIRECTS -> "elsewhere";
    };
  }

  /** What to do about it, and what still holds; empty where there is nothing to say. */
  public String next(ProofRecord record, ProofPlace place) {
    String next = next(record.latest(), place);
    return record.latest() instanceof ProofCheck.CannotCheck && record.lastSuccess().isPresent()
        ? (texts.text("proofs.next.before") + " " + next).strip()
        : next;
  }

  /** What to do about it; empty where there is nothing to be done. */
  public String next(ProofCheck check, ProofPlace place) {
    return switch (check) {
      case ProofCheck.Verified _ -> texts.text("proofs.next.verified");
      case ProofCheck.StatementMissing _ -> texts.text("proofs.next.missing." + key(place));
      case ProofCheck.WrongOwner _ -> texts.text("proofs.next.wrong_owner");
      case ProofCheck.NotFound _ -> texts.text("proofs.next.not_found." + key(place));
      case ProofCheck.CannotCheck(Obstacle.LoginWanted _, _),
          ProofCheck.CannotCheck(Obstacle.ShapeChanged _, _),
          ProofCheck.CannotCheck(Obstacle.TooLarge _, _) ->
          texts.text("proofs.next.cannot");
      case ProofCheck.CannotCheck(Obstacle.RefusedTarget _, _) ->
          texts.text("proofs.next.wrong_owner");
      case ProofCheck.CannotCheck _ -> "";
      case ProofCheck.Unsupported(ProofCheck.Why why, _) -> next(why);
      case ProofCheck.Legacy _ -> texts.text("proofs.next.legacy");
    };
  }

  /** What to do about an account that cannot be checked at all; empty where there is nothing. */
  public String next(ProofCheck.Why why) {
    return switch (why) {
      case NO_PROOF, PROOF_ADDRESS -> texts.text("proofs.next.no_proof");
      case SERVICE, LINK_ONLY, TOO_MANY -> "";
    };
  }

  /** That the name may be somebody else's by now, or empty. */
  public String warning(ProofRecord record) {
    return record
        .earlierOwner()
        .map(
            earlier ->
                texts.text(
                    "proofs.changed", quoted(earlier), quoted(ownerId(record).orElse("?"))))
        .orElse("");
  }

  private static Optional<String> ownerId(ProofRecord record) {
    return record
        .latest()
        .evidence()
        .ownerId()
        .or(() -> record.lastSuccess().flatMap(success -> success.evidence().ownerId()));
  }

  /** When it was last checked. */
  public String checked(ProofRecord record) {
    return texts.text("proofs.checked", moments.when(record.at()));
  }

  /** What the last check went by. */
  public List<Fact> facts(ProofRecord record) {
    Evidence evidence = record.latest().evidence();
    boolean matched =
        record.latest() instanceof ProofCheck.Verified
            || (record.latest() instanceof ProofCheck.Legacy(ProofCheck.Found found, _)
                && found == ProofCheck.Found.YES);
    var facts = new ArrayList<Fact>();
    evidence.source().ifPresent(source -> facts.add(fact("source", line(source))));
    facts.add(fact("at", when(evidence)));
    found(record.latest())
        .ifPresent(found -> facts.add(fact(matched ? "matched" : "found", found)));
    evidence.ownerId().ifPresent(id -> facts.add(fact("owner", quoted(id))));
    if (!(record.latest() instanceof ProofCheck.Verified)) {
      record
          .lastSuccess()
          .ifPresent(success -> facts.add(fact("success", when(success.evidence()))));
    }
    return List.copyOf(facts);
  }

  private Fact fact(String name, String value) {
    return new Fact(texts.text("proofs.fact." + name), value);
  }

  /** Quoted; empty where nothing was found. */
  private Optional<String> found(ProofCheck check) {
    return check.evidence().found().filter(found -> !found.isBlank()).map(this::quoted);
  }

  private String quoted(String text) {
    return texts.text("profile.quoted", line(text));
  }

  private static String line(String text) {
    return Printable.line(text, MOST_CHARS);
  }

  private String when(Evidence evidence) {
    return moments.when(evidence.at());
  }

  /** What kind of place it is, in a list. */
  public String place(ProofPlace place) {
    return texts.text("proofs.place." + key(place));
  }

  /** Where to put the statement. */
  public String where(ProofPlace place) {
    return texts.text("proofs.where." + key(place));
  }

  /** Where exactly, for this account; empty where there is no more to say. */
  public String spot(ProofPlace place, Account account) {
    return switch (place) {
      case DNS_RECORD -> texts.text("proofs.spot.dns_record", identifier(account));
      case FILE, REPOSITORY_DESCRIPTION ->
          account
              .proofUrl()
              .map(url -> texts.text("proofs.spot." + key(place), line(url)))
              .orElse("");
      case POST, GIST, BIO, NOWHERE -> "";
    };
  }

  /** What to give Ownhand then. */
  public String paste(ProofPlace place) {
    return texts.text("proofs.paste." + key(place));
  }

  /** That what was given does not fit, and what would. */
  public String unfit(ProofService service) {
    return texts.text("proofs.unfit." + key(service.place()), service.displayName());
  }

  /** The same, with an example of what would fit. */
  public String unfit(ProofService service, String example) {
    return texts.text("proofs.unfit.example", unfit(service), example);
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
