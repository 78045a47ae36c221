package dev.ownhand.store;

import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Address;
import dev.ownhand.net.PublicReply;
import dev.ownhand.net.Reply;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.Evidence;
import dev.ownhand.profile.proofs.Obstacle;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofKey;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofResults;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** What is known about proofs, a sealed row each. */
final class HsqlProofResults implements ProofResults {
  private static final String KIND = "kind";
  private static final String WHY = "why";

  private final SealedTable proofs;

  HsqlProofResults(SealedTable proofs) {
    this.proofs = proofs;
  }

  /** Reads everything, so that damage is found. */
  void check() {
    proofs.all().forEach(this::record);
  }

  @Override
  public Optional<ProofRecord> get(ProofKey key) {
    return proofs.find(text(key)).map(this::record);
  }

  @Override
  public synchronized void put(ProofKey key, ProofRecord record) {
    proofs.put(
        text(key),
        JsonValue.Obj.empty()
            .with("latest", written(record.latest()))
            .with(
                "lastSuccess",
                record.lastSuccess().<JsonValue>map(HsqlProofResults::written).orElse(JsonValue.NULL))
            .with("earlierOwner", record.earlierOwner().orElse(null))
            .with("ownedName", record.ownedName().orElse(null)));
  }

  private static String text(ProofKey key) {
    Account.Name account = key.account();
    return String.join(
        "\0", key.owner().toString(), account.service(), account.identifier(), key.proofUrl());
  }

  private ProofRecord record(JsonValue.Obj record) {
    Optional<ProofCheck.Verified> success =
        record
            .object("lastSuccess")
            .map(this::check)
            .map(
                check -> {
                  if (check instanceof ProofCheck.Verified verified) {
                    return verified;
                  }
                  throw proofs.damaged();
                });
    return new ProofRecord(
        check(record.object("latest").orElseThrow(proofs::damaged)),
        success,
        record.text("earlierOwner"),
        record.text("ownedName"));
  }

  private static JsonValue.Obj written(ProofCheck check) {
    JsonValue.Obj written = JsonValue.Obj.empty().with(KIND, check.getClass().getSimpleName());
    JsonValue.Obj whole =
        switch (check) {
          case ProofCheck.Verified _,
              ProofCheck.StatementMissing _,
              ProofCheck.WrongOwner _,
              ProofCheck.NotFound _ ->
              written;
          case ProofCheck.CannotCheck(Obstacle obstacle, Evidence _) ->
              written.with("obstacle", written(obstacle));
          case ProofCheck.Unsupported(ProofCheck.Why why, Evidence _) -> written.with(WHY, why.name());
          case ProofCheck.Legacy(ProofCheck.Found found, Evidence _) ->
              written.with("statement", found.name());
        };
    return whole.with("evidence", written(check.evidence()));
  }

  private ProofCheck check(JsonValue.Obj record) {
    Evidence evidence = evidence(record.object("evidence").orElseThrow(proofs::damaged));
    return switch (new RecordFields(record, proofs).text(KIND)) {
      case "Verified" -> new ProofCheck.Verified(evidence);
      case "StatementMissing" -> new ProofCheck.StatementMissing(evidence);
      case "WrongOwner" -> new ProofCheck.WrongOwner(evidence);
      case "NotFound" -> new ProofCheck.NotFound(evidence);
      case "CannotCheck" ->
          new ProofCheck.CannotCheck(
              obstacle(record.object("obstacle").orElseThrow(proofs::damaged)), evidence);
      case "Unsupported" ->
          new ProofCheck.Unsupported(one(record, WHY, ProofCheck.Why.values()), evidence);
      case "Legacy" ->
          new ProofCheck.Legacy(one(record, "statement", ProofCheck.Found.values()), evidence);
      default -> throw proofs.damaged();
    };
  }

  private static JsonValue.Obj written(Evidence evidence) {
    return JsonValue.Obj.empty()
        .with("at", evidence.at().toString())
        .with("source", evidence.source().orElse(null))
        .with("sha256", evidence.sha256().orElse(null))
        .with("found", evidence.found().orElse(null))
        .with("ownerId", evidence.ownerId().orElse(null));
  }

  private Evidence evidence(JsonValue.Obj record) {
    return new Evidence(
        new RecordFields(record, proofs).instant("at"),
        record.text("source"),
        record.text("sha256"),
        record.text("found"),
        record.text("ownerId"));
  }

  private static JsonValue.Obj written(Obstacle obstacle) {
    JsonValue.Obj written = JsonValue.Obj.empty().with(KIND, obstacle.getClass().getSimpleName());
    return switch (obstacle) {
      case Obstacle.NoNetwork(Reply.Cause cause) -> written.with(WHY, cause.name());
      case Obstacle.RefusedTarget(PublicReply.Why why) -> written.with(WHY, why.name());
      case Obstacle.LoginWanted(int status) -> written.with("status", JsonValue.number(status));
      case Obstacle.TooManyRequests(Instant notBefore) ->
          written.with("notBefore", notBefore.toString());
      case Obstacle.ServiceTrouble(int status) -> written.with("status", JsonValue.number(status));
      case Obstacle.TooLarge(int limit) -> written.with("limit", JsonValue.number(limit));
      case Obstacle.ShapeChanged _, Obstacle.TimedOut _, Obstacle.Interrupted _ -> written;
    };
  }

  private Obstacle obstacle(JsonValue.Obj record) {
    var fields = new RecordFields(record, proofs);
    return switch (fields.text(KIND)) {
      case "NoNetwork" -> new Obstacle.NoNetwork(one(record, WHY, Reply.Cause.values()));
      case "RefusedTarget" -> new Obstacle.RefusedTarget(one(record, WHY, PublicReply.Why.values()));
      case "LoginWanted" -> new Obstacle.LoginWanted(fields.number("status"));
      case "TooManyRequests" -> new Obstacle.TooManyRequests(fields.instant("notBefore"));
      case "ServiceTrouble" -> new Obstacle.ServiceTrouble(fields.number("status"));
      case "TooLarge" -> new Obstacle.TooLarge(fields.number("limit"));
      case "ShapeChanged" -> new Obstacle.ShapeChanged();
      case "TimedOut" -> new Obstacle.TimedOut();
      case "Interrupted" -> new Obstacle.Interrupted();
      default -> throw proofs.damaged();
    };
  }

  private <T extends Enum<T>> T one(JsonValue.Obj record, String member, T[] all) {
    String name = new RecordFields(record, proofs).text(member);
    return Arrays.stream(all)
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(proofs::damaged);
  }
}
