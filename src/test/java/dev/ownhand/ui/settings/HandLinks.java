package dev.ownhand.ui.settings;

import dev.ownhand.crypto.Entropy;
import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.platform.handler.Trials;
import dev.ownhand.platform.login.LoginStart;

/** A system whose settings are those that a test makes. */
final class HandLinks implements LinkHandler {
  /** What the system does with a link. */
  enum Way {
    BRINGS,
    LOSES,
    OPENS_NOTHING
  }

  LinkHandler.Standing handler = new LinkHandler.Standing.Nobody();
  Change change = new Change.Done();
  LoginStart.Standing login = LoginStart.Standing.OFF;
  LoginStart.Switching switching = LoginStart.Switching.DONE;
  Way way = Way.BRINGS;
  final Trials trials = new Trials(Entropy.system()::bytes, this::open);

  Links links() {
    return new Links(this, trials, new Login());
  }

  private boolean open(String link) {
    if (way == Way.BRINGS) {
      trials.arrived(link);
    }
    return way != Way.OPENS_NOTHING;
  }

  @Override
  public LinkHandler.Standing standing() {
    return handler;
  }

  @Override
  public Change install() {
    if (change instanceof Change.Done) {
      handler = new LinkHandler.Standing.Ours();
    }
    return change;
  }

  @Override
  public Change remove() {
    if (change instanceof Change.Done) {
      handler = new LinkHandler.Standing.Nobody();
    }
    return change;
  }

  private final class Login implements LoginStart {
    @Override
    public LoginStart.Standing standing() {
      return login;
    }

    @Override
    public Switching on() {
      return switchTo(LoginStart.Standing.ON);
    }

    @Override
    public Switching off() {
      return switchTo(LoginStart.Standing.OFF);
    }

    private Switching switchTo(LoginStart.Standing wished) {
      if (switching == Switching.DONE) {
        login = wished;
      }
      return switching;
    }
  }
}
