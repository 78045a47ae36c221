package dev.ownhand.store;

import static dev.ownhand.store.Samples.opened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.auth.PrivateRecords;
import dev.ownhand.auth.ProfileBook;
import dev.ownhand.crypto.Address;
import dev.ownhand.net.PublicReply;
import dev.ownhand.net.Reply;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.Person;
import dev.ownhand.profile.proofs.Evidence;
import dev.ownhand.profile.proofs.Obstacle;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofKey;
import dev.ownhand.profile.proofs.ProofRecord;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HsqlProfileBookTest {
  private static final Instant WHEN = Instant.parse("2026-11-22T10:00:00Z");
  private static final Person ADA = Person.EMPTY.withName("Ada");
  private static final Address OWNER =
      Address.parse("1F3rxuN3RR48fAnDFVQt4g83grAiP3go9U").orElseThrow();

  @TempDir private Path home;

  @Test
  void knowsNothingBeforeAnythingWasSeen() {
    try (PrivateRecords records = opened(home)) {
      ProfileBook book = records.profiles();
      assertEquals(Optional.empty(), book.published(0));
      assertEquals(Optional.empty(), book.draft(0));
      assertEquals(Optional.empty(), book.waiting(0));
      assertEquals(List.of(), book.versions(0));
    }
  }

  @Test
  void keepsEverythingOverARestart() {
    var edit = new ProfileBook.Edit(Person.EMPTY, ADA);
    var picture = new ProfileBook.Picture("avatar-1.jpg", "image/jpeg", "AAAA".repeat(500_000));
    try (PrivateRecords records = opened(home)) {
      ProfileBook book = records.profiles();
      book.draft(0, Optional.of(edit));
      book.published(1, version(1), Optional.of(edit));
      book.keep(1, picture);
    }
    try (PrivateRecords records = opened(home)) {
      ProfileBook book = records.profiles();
      assertEquals(Optional.of(edit), book.draft(0));
      assertEquals(Optional.empty(), book.published(0));
      assertEquals(Optional.of(version(1).person()), book.published(1));
      assertEquals(Optional.of(edit), book.waiting(1));
      assertEquals(List.of(version(1)), book.versions(1));
      assertEquals(Optional.of(picture), book.picture(1, "avatar-1.jpg"));
      assertEquals(Optional.empty(), book.picture(0, "avatar-1.jpg"));
      book.draft(0, Optional.empty());
      book.keepOnly(1, List.of());
      assertEquals(Optional.empty(), book.draft(0));
      assertEquals(Optional.empty(), book.picture(1, "avatar-1.jpg"));
    }
  }

  @Test
  void forgetsTheOldestVersionsFirst() {
    try (PrivateRecords records = opened(home)) {
      ProfileBook book = records.profiles();
      int all = ProfileBook.MOST_VERSIONS + 3;
      IntStream.range(0, all).forEach(n -> book.published(0, version(n), Optional.empty()));
      assertEquals(
          IntStream.range(3, all).mapToObj(HsqlProfileBookTest::version).toList().reversed(),
          book.versions(0));
    }
  }

  @Test
  void keepsEveryKindOfCheckOverARestart() {
    Evidence evidence =
        new Evidence(WHEN, Optional.of("https://x.example"), Optional.of("00"), Optional.empty(), Optional.of("7"));
    var verified = new ProofCheck.Verified(evidence);
    List<ProofCheck> checks =
        List.of(
            verified,
            new ProofCheck.StatementMissing(evidence),
            new ProofCheck.WrongOwner(evidence),
            new ProofCheck.NotFound(evidence),
            new ProofCheck.Unsupported(ProofCheck.Why.LINK_ONLY, evidence),
            new ProofCheck.Legacy(ProofCheck.Found.NO, evidence),
            cannot(new Obstacle.NoNetwork(Reply.Cause.TLS), evidence),
            cannot(new Obstacle.RefusedTarget(PublicReply.Why.PRIVATE_NETWORK), evidence),
            cannot(new Obstacle.LoginWanted(403), evidence),
            cannot(new Obstacle.TooManyRequests(WHEN), evidence),
            cannot(new Obstacle.ServiceTrouble(500), evidence),
            cannot(new Obstacle.ShapeChanged(), evidence),
            cannot(new Obstacle.TooLarge(9), evidence),
            cannot(new Obstacle.TimedOut(), evidence),
            cannot(new Obstacle.Interrupted(), evidence));
    try (PrivateRecords records = opened(home)) {
      for (int i = 0; i < checks.size(); i++) {
        records.proofs().put(key(i), record(checks.get(i), verified));
      }
    }
    try (PrivateRecords records = opened(home)) {
      for (int i = 0; i < checks.size(); i++) {
        assertEquals(Optional.of(record(checks.get(i), verified)), records.proofs().get(key(i)));
      }
      assertEquals(Optional.empty(), records.proofs().get(key(checks.size())));
    }
  }

  private static ProofCheck cannot(Obstacle obstacle, Evidence evidence) {
    return new ProofCheck.CannotCheck(obstacle, evidence);
  }

  private static ProofRecord record(ProofCheck latest, ProofCheck.Verified success) {
    return new ProofRecord(latest, Optional.of(success), Optional.of("6"), Optional.empty());
  }

  private static ProofKey key(int number) {
    return new ProofKey(OWNER, new Account.Name("github", "ada"), "https://x.example/" + number);
  }

  private static ProfileBook.Version version(int number) {
    return new ProfileBook.Version(WHEN.plusSeconds(number), ADA.withDescription("version " + number));
  }
}
