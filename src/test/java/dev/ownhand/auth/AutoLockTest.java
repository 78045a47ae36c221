package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ownhand.auth.AutoLock.Reason;
import dev.ownhand.auth.AutoLock.Screen;
import dev.ownhand.auth.AutoLock.Sleep;
import dev.ownhand.auth.Household.Condition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoLockTest {
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final AutoLock.Rules USUAL =
      new AutoLock.Rules(Optional.of(TEN_MINUTES), Sleep.LOCKS, Screen.LOCKS);

  @TempDir Path folder;
  private final List<Reason> locked = new ArrayList<>();
  private AutoLock.Rules rules = USUAL;
  private Home home;
  private Household household;
  private AutoLock autoLock;

  @BeforeEach
  void settle() {
    home = new Home(folder).settled();
    household = home.household();
    autoLock = new AutoLock(household, home.clock(), () -> rules);
    autoLock.onLock(locked::add);
  }

  @AfterEach
  void leave() {
    autoLock.close();
    home.close();
  }

  /** As it passes while the computer is awake. */
  private void pass(Duration time) {
    for (Duration left = time; left.isPositive(); left = left.minus(AutoLock.PACE)) {
      home.pass(left.compareTo(AutoLock.PACE) < 0 ? left : AutoLock.PACE);
      autoLock.tick();
    }
  }

  @Test
  void locksWhenNobodyHasUsedItForTheTimeSet() {
    pass(TEN_MINUTES.minusMillis(1));
    assertEquals(Condition.OPEN, household.condition());
    pass(Duration.ofMillis(1));
    assertEquals(Condition.LOCKED, household.condition());
    assertEquals(List.of(Reason.IDLE), locked);
  }

  @Test
  void staysOpenWhileItIsUsed() {
    for (int i = 0; i < 3; i++) {
      pass(Duration.ofMinutes(9));
      autoLock.used();
    }
    assertEquals(Condition.OPEN, household.condition());
    assertEquals(List.of(), locked);
  }

  @Test
  void staysOpenIfNoTimeIsSet() {
    rules = new AutoLock.Rules(Optional.empty(), Sleep.LOCKS, Screen.LOCKS);
    pass(Duration.ofHours(3));
    assertEquals(Condition.OPEN, household.condition());
    assertEquals(Optional.empty(), autoLock.remaining());
  }

  @Test
  void goesByTheRulesOfTheMoment() {
    pass(Duration.ofMinutes(5));
    rules = new AutoLock.Rules(Optional.of(Duration.ofMinutes(1)), Sleep.LOCKS, Screen.LOCKS);
    autoLock.tick();
    assertEquals(List.of(Reason.IDLE), locked);
  }

  @Test
  void locksWhenTheComputerWasAsleep() {
    home.pass(Duration.ofSeconds(31));
    autoLock.tick();
    assertEquals(Condition.LOCKED, household.condition());
    assertEquals(List.of(Reason.SUSPEND), locked);
  }

  @Test
  void doesNotTakeASlowComputerForOneAsleep() {
    home.pass(Duration.ofSeconds(30));
    autoLock.tick();
    home.pass(Duration.ofSeconds(30));
    autoLock.tick();
    assertEquals(Condition.OPEN, household.condition());
  }

  @Test
  void staysOpenThroughASleepIfThatIsSet() {
    rules = new AutoLock.Rules(Optional.of(TEN_MINUTES), Sleep.STAYS_OPEN, Screen.LOCKS);
    home.pass(Duration.ofMinutes(9));
    autoLock.tick();
    assertEquals(Condition.OPEN, household.condition());
    home.pass(Duration.ofMinutes(1));
    autoLock.tick();
    assertEquals(List.of(Reason.IDLE), locked);
  }

  @Test
  void locksAtOnceWhenTheScreenIsLocked() {
    autoLock.screenLocked();
    assertEquals(Condition.LOCKED, household.condition());
    assertEquals(List.of(Reason.SCREEN), locked);
  }

  @Test
  void staysOpenBehindALockedScreenIfThatIsSet() {
    rules = new AutoLock.Rules(Optional.of(TEN_MINUTES), Sleep.LOCKS, Screen.STAYS_OPEN);
    autoLock.screenLocked();
    assertEquals(Condition.OPEN, household.condition());
    autoLock.asleep();
    assertEquals(List.of(Reason.SUSPEND), locked);
  }

  @Test
  void locksAtOnceWhenTheComputerIsAboutToSleep() {
    autoLock.asleep();
    assertEquals(Condition.LOCKED, household.condition());
    assertEquals(List.of(Reason.SUSPEND), locked);
  }

  @Test
  void staysOpenBeforeASleepIfThatIsSet() {
    rules = new AutoLock.Rules(Optional.of(TEN_MINUTES), Sleep.STAYS_OPEN, Screen.LOCKS);
    autoLock.asleep();
    assertEquals(Condition.OPEN, household.condition());
  }

  @Test
  void saysOnceWhyItLockedWhenTheScreenIsLockedAndThenTheComputerSleeps() {
    autoLock.screenLocked();
    autoLock.asleep();
    autoLock.screenLocked();
    assertEquals(List.of(Reason.SCREEN), locked);
  }

  @Test
  void whoComesTooLateDoesNotKeepItOpen() {
    home.pass(Duration.ofHours(1));
    autoLock.used();
    assertEquals(Condition.LOCKED, household.condition());
    assertEquals(List.of(Reason.SUSPEND), locked);
  }

  @Test
  void beginsAnewWhenItIsOpenedAgain() {
    pass(TEN_MINUTES);
    home.pass(Duration.ofHours(8));
    household.unlock(home.password());
    autoLock.tick();
    assertEquals(Condition.OPEN, household.condition());
    pass(TEN_MINUTES);
    assertEquals(List.of(Reason.IDLE, Reason.IDLE), locked);
  }

  @Test
  void leavesWhatIsLockedOrAbsentAlone() {
    household.lock();
    home.pass(Duration.ofHours(1));
    autoLock.tick();
    autoLock.screenLocked();
    autoLock.asleep();
    household.startOver();
    home.pass(Duration.ofHours(1));
    autoLock.tick();
    assertEquals(Condition.ABSENT, household.condition());
    assertEquals(List.of(), locked);
  }

  @Test
  void aClockSetBackPutsTheLockingOffByTheTimeSetAtMost() {
    pass(Duration.ofMinutes(9));
    home.pass(Duration.ofDays(-400));
    autoLock.tick();
    assertEquals(Optional.of(TEN_MINUTES), autoLock.remaining());
    pass(TEN_MINUTES);
    assertEquals(List.of(Reason.IDLE), locked);
  }

  @Test
  void tellsHowLongItStaysOpen() {
    assertEquals(Optional.of(TEN_MINUTES), autoLock.remaining());
    pass(Duration.ofMinutes(4));
    assertEquals(Optional.of(Duration.ofMinutes(6)), autoLock.remaining());
    household.lock();
    assertEquals(Optional.empty(), autoLock.remaining());
  }

  @Test
  void doesNothingOnceItIsClosed() {
    autoLock.close();
    home.pass(Duration.ofHours(1));
    autoLock.tick();
    household.lock();
    household.unlock(home.password());
    home.pass(Duration.ofHours(1));
    autoLock.tick();
    assertEquals(Condition.OPEN, household.condition());
  }

  @Test
  void looksAtTheClockByItself() throws InterruptedException {
    BlockingQueue<Reason> told = new LinkedBlockingQueue<>();
    autoLock.onLock(told::add);
    home.pass(TEN_MINUTES);
    assertEquals(Reason.SUSPEND, told.poll(AutoLock.PACE.toSeconds() * 6, TimeUnit.SECONDS));
    assertEquals(Condition.LOCKED, household.condition());
  }
}
