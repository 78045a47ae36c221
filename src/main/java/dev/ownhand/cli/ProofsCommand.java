package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Printable;
import dev.ownhand.profile.Account;
import dev.ownhand.profile.proofs.Evidence;
import dev.ownhand.profile.proofs.ProofCheck;
import dev.ownhand.profile.proofs.ProofRecord;
import dev.ownhand.profile.proofs.ProofStatement;
import dev.ownhand.program.Program;
import dev.ownhand.publishing.Seen;
import dev.ownhand.texts.MomentTexts;
import dev.ownhand.texts.ProfileTexts;
import dev.ownhand.texts.ProofTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand proofs}: whose are the accounts that a profile names? */
@Command(
    name = "proofs",
    mixinStandardHelpOptions = true,
    description = "Check the accounts that somebody's profile names.",
    subcommands = ProofsCommand.Check.class)
final class ProofsCommand {
  private static final int NAME_CHARS = 60;

  @ParentCommand private Cli cli;

  /** {@code ownhand proofs check}. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Fetch somebody's profile and check every account in it at its service.")
  static final class Check implements Callable<Integer> {
    @ParentCommand private ProofsCommand parent;

    @Parameters(paramLabel = "ID", description = "An ID, or the address of a profile.")
    private String who;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
      Terminal terminal = parent.cli.terminal();
      try (Program program = parent.cli.program()) {
        Seen seen = program.people().find(who);
        if (!(seen instanceof Seen.Found found)) {
          terminal.tell(new ProfileTexts(terminal.texts()).seen(seen));
          return Exit.REFUSED.code();
        }
        List<Account> accounts = found.person().accounts();
        terminal.say("cli.proofs.asking", String.valueOf(accounts.size()));
        List<ProofRecord> records =
            program.proofs().checkAll(ProofStatement.of(found.owner()), accounts);
        if (json) {
          terminal.print(Json.write(json(found, accounts, records)));
        } else {
          tell(terminal, accounts, records);
        }
        return exit(records).code();
      }
    }

    private static void tell(Terminal terminal, List<Account> accounts, List<ProofRecord> records) {
      var texts = new ProofTexts(
              terminal.texts(),
              new MomentTexts(terminal.texts(), Instant.now(), ZoneId.systemDefault()));
      for (int i = 0; i < accounts.size(); i++) {
        terminal.print(
            "%s  %s  %s"
                .formatted(
                    Printable.line(accounts.get(i).service(), NAME_CHARS),
                    Printable.line(accounts.get(i).identifier(), NAME_CHARS),
                    texts.state(records.get(i).latest())));
      }
      terminal.print(
          terminal.texts().text("cli.proofs.level", String.valueOf(proven(records))));
    }

    private static long proven(List<ProofRecord> records) {
      return records.stream()
          .filter(record -> record.latest() instanceof ProofCheck.Verified)
          .count();
    }

    /** Fine unless an account turned out to be somebody else's, or not to say what it should. */
    private static Exit exit(List<ProofRecord> records) {
      boolean isFine =
          records.stream()
              .allMatch(
                  record ->
                      switch (record.latest()) {
                        case ProofCheck.Verified _,
                            ProofCheck.CannotCheck _,
                            ProofCheck.Unsupported _,
                            ProofCheck.Legacy _ ->
                            true;
                        case ProofCheck.StatementMissing _,
                            ProofCheck.WrongOwner _,
                            ProofCheck.NotFound _ ->
                            false;
                      });
      return isFine ? Exit.OK : Exit.REFUSED;
    }

    private static JsonValue.Obj json(
        Seen.Found found, List<Account> accounts, List<ProofRecord> records) {
      var all = new ArrayList<JsonValue>();
      for (int i = 0; i < accounts.size(); i++) {
        all.add(json(accounts.get(i), records.get(i)));
      }
      return JsonValue.Obj.empty()
          .with("address", found.owner().toString())
          .with("url", found.where())
          .with("proven", JsonValue.number(proven(records)))
          .with("accounts", new JsonValue.Array(all));
    }

    private static JsonValue json(Account account, ProofRecord record) {
      Evidence evidence = record.latest().evidence();
      return JsonValue.Obj.empty()
          .with("service", account.service())
          .with("identifier", account.identifier())
          .with("proofUrl", account.proofUrl().orElse(null))
          .with("state", word(record.latest()))
          .with("checked", evidence.at().toString())
          .with("source", evidence.source().orElse(null))
          .with("found", evidence.found().orElse(null));
    }

    private static String word(ProofCheck check) {
      return switch (check) {
        case ProofCheck.Verified _ -> "verified";
        case ProofCheck.StatementMissing _ -> "statement-missing";
        case ProofCheck.WrongOwner _ -> "wrong-owner";
        case ProofCheck.NotFound _ -> "not-found";
        case ProofCheck.CannotCheck _ -> "cannot-check";
        case ProofCheck.Unsupported _ -> "unsupported";
        case ProofCheck.Legacy _ -> "legacy";
      };
    }
  }
}
