package dev.ownhand.cli;

import dev.ownhand.auth.Approval;
import dev.ownhand.auth.ApprovalDesk;
import dev.ownhand.auth.AutoLock;
import dev.ownhand.auth.EmailAddress;
import dev.ownhand.auth.Ending;
import dev.ownhand.auth.Household;
import dev.ownhand.auth.Presence;
import dev.ownhand.auth.Publicity;
import dev.ownhand.auth.Question;
import dev.ownhand.auth.Scope;
import dev.ownhand.auth.SignIn;
import dev.ownhand.auth.SignInOutcome;
import dev.ownhand.auth.Visit;
import dev.ownhand.base.Origin;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;

/** Asks for one request after the other in the terminal. */
final class TerminalDesk implements ApprovalDesk {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final Terminal terminal;
  private final Household household;
  private final AutoLock autoLock;
  private Passwords passwords;
  private final Optional<Origin> allowed;
  private final BlockingQueue<Visit> arrived = new LinkedBlockingQueue<>();

  TerminalDesk(
      Terminal terminal,
      Household household,
      AutoLock autoLock,
      Passwords passwords,
      Optional<Origin> allowed) {
    this.terminal = terminal;
    this.household = household;
    this.autoLock = autoLock;
    this.passwords = passwords;
    this.allowed = allowed;
  }

  @Override
  public void arrived(Visit visit) {
    arrived.add(visit);
  }

  /** Works until the program is ended. */
  Exit work(SignIn signIn) {
    terminal.say("cli.serve.waiting");
    try {
      while (true) {
        decide(arrived.take(), signIn);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.OK;
    }
  }

  private void decide(Visit visit, SignIn signIn) {
    var watch = new PageWatch(visit);
    Runnable unwatch = visit.onChange(watch);
    try {
      watch.run();
      ask(visit, signIn);
    } finally {
      unwatch.run();
    }
    visit.ending().ifPresent(ending -> sayIfNobodyDecided(ending, visit));
  }

  /** Says it once, whenever the page that asked has gone. */
  private final class PageWatch implements Runnable {
    private final Visit visit;
    private Presence known = Presence.THERE;

    PageWatch(Visit visit) {
      this.visit = visit;
    }

    @Override
    public synchronized void run() {
      Presence now = visit.presence();
      if (now == Presence.GONE && known != now && visit.ending().isEmpty()) {
        terminal.say("cli.ask.gone", visit.request().app().toString());
      }
      known = now;
    }
  }

  private void ask(Visit visit, SignIn signIn) {
    boolean asking = true;
    while (asking && visit.ending().isEmpty() && isOpen()) {
      Optional<Question> question = signIn.question(visit);
      if (question.isPresent()) {
        sayHowManyMore(signIn);
        Optional<Approval> approval = answer(question.get());
        autoLock.used();
        asking = approval.isEmpty() || !told(answered(signIn, visit, approval.get()), visit);
      }
    }
  }

  private void sayIfNobodyDecided(Ending ending, Visit visit) {
    switch (ending) {
      case EXPIRED -> terminal.say("cli.ask.late");
      case BLOCKED -> terminal.say("cli.ask.blocked", visit.request().app().toString());
      case GRANTED, DECLINED, REPLACED -> {}
    }
  }

  private void sayHowManyMore(SignIn signIn) {
    int more = signIn.waiting().size() - 1;
    if (more > 0) {
      terminal.say("cli.ask.more", String.valueOf(more));
    }
  }

  /** Opens the vault if need be. Where nobody can be asked for a password, the request goes on waiting. */
  private boolean isOpen() {
    return switch (household.condition()) {
      case OPEN -> true;
      case LOCKED -> {
        terminal.say("cli.ask.locked");
        yield (terminal.isInteractive() || passwords.isGiven())
            && Openings.open(household, passwords, terminal).isEmpty();
      }
      case ABSENT -> {
        terminal.say("cli.serve.absent");
        yield false;
      }
    };
  }

  /** Empty if nothing was decided. */
  private Optional<Approval> answer(Question question) {
    if (allowed.equals(Optional.of(question.request().app()))) {
      terminal.say("cli.allow.yes", question.request().app().toString());
      return Optional.of(granted(question.proposed(), Optional.empty()));
    }
    QuestionText.lines(question, terminal.texts()).forEach(terminal::tell);
    while (true) {
      String typed =
          terminal
              .ask(QuestionText.prompt(question, terminal.texts()))
              .orElse("n")
              .strip()
              .toLowerCase(Locale.ROOT);
      if (typed.equals("lock")) {
        household.lock();
        // Whoever locks wants to be asked: the file is not read again.
        passwords = new Passwords();
        terminal.say("cli.locked");
        return Optional.empty();
      }
      if (typed.equals("n") || typed.equals("no")) {
        return Optional.of(new Approval.Declined());
      }
      Optional<Integer> identity = chosen(typed, question);
      if (identity.isPresent()) {
        return Optional.of(granted(identity.get(), email(question)));
      }
      terminal.say("cli.ask.again");
    }
  }

  private static Approval granted(int identity, Optional<String> email) {
    return new Approval.Granted(identity, email.isPresent() ? Set.of() : Set.of(Scope.EMAIL), email);
  }

  /** The index of the identity, if the answer is a yes. */
  private static Optional<Integer> chosen(String typed, Question question) {
    if (typed.equals("y") || typed.equals("yes")) {
      return Optional.of(question.proposed());
    }
    return NUMBER.matcher(typed).matches()
        ? question.identities().stream()
            .map(choice -> choice.identity().index())
            .filter(index -> index + 1 == Integer.parseInt(typed))
            .findFirst()
        : Optional.empty();
  }

  private Optional<String> email(Question question) {
    if (!question.request().scopes().contains(Scope.EMAIL)) {
      return Optional.empty();
    }
    String prompt =
        question
            .email()
            .map(kept -> terminal.texts().text("cli.ask.email.kept", kept))
            .orElseGet(() -> terminal.texts().text("cli.ask.email"));
    while (true) {
      String typed = terminal.ask(prompt).orElse("").strip();
      if (typed.isEmpty()) {
        return Optional.empty();
      }
      if (typed.equalsIgnoreCase("y") && question.email().isPresent()) {
        return question.email();
      }
      Optional<String> address = EmailAddress.read(typed);
      if (address.isPresent()) {
        return address;
      }
      terminal.say("cli.ask.email.bad");
    }
  }

  /** Where publishing alone failed, a yes may do without it; one that nobody is asked for does. */
  private SignInOutcome answered(SignIn signIn, Visit visit, Approval approval) {
    SignInOutcome outcome = signIn.answer(visit, approval);
    if (outcome instanceof SignInOutcome.NotPublished(Publicity.Entering why)
        && approval instanceof Approval.Granted granted) {
      terminal.say("cli.ask.unpublished." + why.name().toLowerCase(Locale.ROOT));
      boolean goesOn =
          allowed.equals(Optional.of(visit.request().app()))
              || terminal
                  .ask(terminal.texts().text("cli.ask.unpublished"))
                  .filter(typed -> typed.strip().toLowerCase(Locale.ROOT).startsWith("y"))
                  .isPresent();
      return goesOn ? signIn.answer(visit, without(granted)) : outcome;
    }
    return outcome;
  }

  private static Approval without(Approval.Granted granted) {
    var withheld = new HashSet<>(granted.withheld());
    withheld.add(Scope.PUBLISH_DATA);
    return new Approval.Granted(granted.identity(), withheld, granted.email());
  }

  /** Says what came of an answer, and whether the request is through. */
  private boolean told(SignInOutcome outcome, Visit visit) {
    String app = visit.request().app().toString();
    return switch (outcome) {
      case SignInOutcome.Done(Ending ending) -> {
        terminal.say(
            switch (ending) {
              case GRANTED -> "cli.ask.granted";
              case DECLINED -> "cli.ask.declined";
              case BLOCKED -> "cli.ask.blocked";
              case EXPIRED, REPLACED -> "cli.ask.late";
            },
            app);
        yield true;
      }
      case SignInOutcome.AlreadyEnded ignored -> true;
      case SignInOutcome.NotWritten ignored -> {
        terminal.say("cli.ask.unwritten");
        yield true;
      }
      case SignInOutcome.Locked ignored -> false;
      case SignInOutcome.NoSuchIdentity ignored -> false;
      case SignInOutcome.NotPublished ignored -> false;
    };
  }
}
