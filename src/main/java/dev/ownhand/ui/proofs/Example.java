package dev.ownhand.ui.proofs;

import dev.ownhand.base.WebAddress;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.ProofService;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody could paste for a service, made up by asking the service itself.
 *
 * @param account what comes of it
 */
record Example(String pasted, Account account) {
  /** Of the forms that accounts have: a name, a name at a host, a domain. */
  private static final List<String> NAMES = List.of("ada", "ada@forum.example", "ada.example");

  /** One that the service reads, if there is one. */
  static Optional<Example> of(ProofService service) {
    return Stream.concat(
            service.example().stream(),
            NAMES.stream().flatMap(name -> service.profile(name).stream()).map(WebAddress::toString))
        .flatMap(
            pasted ->
                service.read(pasted).map(account -> new Example(pasted, account)).stream())
        .findFirst();
  }
}
