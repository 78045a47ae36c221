package dev.ownhand.profile.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.FuzzTarget;
import dev.ownhand.base.WebAddress;
import dev.ownhand.net.Body;
import dev.ownhand.net.PublicReply;
import dev.ownhand.net.TxtReply;
import dev.ownhand.profile.Account;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Any text as the address of a proof, and any answer of a service. */
public final class ProofFuzz implements FuzzTarget {
  private static final String OWNER = Places.STATEMENT.owner().toString();
  private static final WebAddress SOMEWHERE =
      WebAddress.parse("https://ada.example/").orElseThrow();

  @Override
  public Stream<byte[]> seeds() {
    return Stream.concat(
            Exhibit.ALL.stream()
                .flatMap(
                    exhibit ->
                        Stream.concat(
                            exhibit.account().proofUrl().stream(),
                            exhibit.saying(Places.STATEMENT.text()).values().stream())),
            Stream.of("ada@social.example", "dns:ada.example", "<!-- " + Places.STATEMENT.text()))
        .map(text -> text.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    var answer =
        new PublicReply.Answered(
            200, Optional.empty(), Body.of(bytes), SOMEWHERE, Optional.empty());
    var clock = new PushedClock();
    var checker =
        new ProofChecker(
            _ -> answer,
            _ -> new TxtReply.Found(List.of(text)),
            new RecentResults(),
            clock,
            clock,
            () -> Endpoints.USUAL);
    for (Exhibit exhibit : Exhibit.ALL) {
      ProofCheck check = checker.check(Places.STATEMENT, exhibit.account()).latest();
      if (check instanceof ProofCheck.Verified) {
        // Escapes, marks and signs that are not shown can stand between its letters; a reader sees it.
        assertTrue(stands(text) || text.contains("\\") || text.contains("&"), text);
      }
      Account elsewhere = exhibit.account().withProof("http", text);
      checker.check(Places.STATEMENT, elsewhere);
    }
    for (ProofService service : ProofServices.all()) {
      service.profile(text);
      service.opens(Places.STATEMENT, text);
      service
          .read(text)
          .ifPresent(account -> assertTrue(account.service().equals(service.id()), text));
    }
  }

  /** Whether the letters of the address stand there, in their order. */
  private static boolean stands(String text) {
    int found = 0;
    for (int i = 0; i < text.length() && found < OWNER.length(); i++) {
      if (text.charAt(i) == OWNER.charAt(found)) {
        found++;
      }
    }
    return found == OWNER.length();
  }
}
