package dev.ownhand.profile.proofs;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Printable;
import dev.ownhand.base.WebAddress;
import dev.ownhand.net.Body;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a service answered, and what follows from it. */
final class Page {
  private static final int NAME_CHARS = 80;

  private final Body body;
  private final WebAddress address;
  private final ProofStatement statement;
  private final Evidence evidence;

  /** An answer to a question about a statement. */
  Page(Body body, WebAddress address, ProofStatement statement, Evidence evidence) {
    this.body = body;
    this.address = address;
    this.statement = statement;
    this.evidence = evidence;
  }

  /** Where it was found in the end. */
  WebAddress address() {
    return address;
  }

  /** As UTF-8; what is none becomes a sign that stands in no statement. */
  String text() {
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }

  ProofStatement statement() {
    return statement;
  }

  /** This page, of an account that the service knows by this. */
  Page of(Optional<String> ownerId) {
    Optional<String> id = ownerId.map(text -> Printable.line(text, NAME_CHARS));
    return new Page(body, address, statement, evidence.withOwnerId(id));
  }

  /** The page is that of the account; its texts decide. */
  ProofCheck judge(List<String> texts) {
    return switch (statement.read(texts)) {
      case ProofStatement.Reading.Present(String excerpt) ->
          new ProofCheck.Verified(evidence.withFound(excerpt));
      case ProofStatement.Reading.Old(String excerpt) ->
          new ProofCheck.Legacy(ProofCheck.Found.YES, evidence.withFound(excerpt));
      case ProofStatement.Reading.Absent(String excerpt) ->
          new ProofCheck.StatementMissing(evidence.withFound(excerpt));
    };
  }

  /** The page is of a service that is not trusted any more; what it says is told, and no more. */
  ProofCheck judgeAsLegacy(List<String> texts) {
    return switch (statement.read(texts)) {
      case ProofStatement.Reading.Present(String excerpt) -> legacy(ProofCheck.Found.YES, excerpt);
      case ProofStatement.Reading.Old(String excerpt) -> legacy(ProofCheck.Found.YES, excerpt);
      case ProofStatement.Reading.Absent(String excerpt) -> legacy(ProofCheck.Found.NO, excerpt);
    };
  }

  private ProofCheck legacy(ProofCheck.Found found, String excerpt) {
    return new ProofCheck.Legacy(found, evidence.withFound(excerpt));
  }

  /** The page says it in another way than by the sentence. */
  ProofCheck verified(String found) {
    return new ProofCheck.Verified(evidence.withFound(Printable.line(found, NAME_CHARS)));
  }

  ProofCheck wrongOwner(String other) {
    return new ProofCheck.WrongOwner(evidence.withFound(Printable.line(other, NAME_CHARS)));
  }

  ProofCheck notFound() {
    return new ProofCheck.NotFound(evidence);
  }

  ProofCheck shapeChanged() {
    return new ProofCheck.CannotCheck(new Obstacle.ShapeChanged(), evidence);
  }

  ProofCheck loginWanted(int status) {
    return new ProofCheck.CannotCheck(new Obstacle.LoginWanted(status), evidence);
  }

  /** A number in JSON as a text, for ids; empty if it is none. */
  static Optional<String> number(JsonValue.Obj object, String member) {
    return object.get(member).orElse(JsonValue.NULL) instanceof JsonValue.Num(var number)
            && number.precision() <= 20
            && number.scale() <= 0
            && number.scale() > -20
        ? Optional.of(number.toPlainString())
        : Optional.empty();
  }
}
