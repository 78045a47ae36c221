package dev.ownhand.ui.profile.clash;

import dev.ownhand.auth.RecordsFailure;
import dev.ownhand.profile.Clash;
import dev.ownhand.profile.Clash.Side;
import dev.ownhand.publishing.Card;
import dev.ownhand.publishing.Standing;
import dev.ownhand.ui.profile.Studio;
import dev.ownhand.ui.work.Activity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** For each part that was changed in two places, the person says which holds. Nothing is chosen for them. */
public final class ClashViewModel {
  private final Studio studio;
  private final Card card;
  private final Runnable done;
  private final Activity activity;
  private final List<Row> rows;
  private final ReadOnlyBooleanWrapper decided = new ReadOnlyBooleanWrapper(this, "decided");
  private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper(this, "left", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

  /** A part, and both sides of it in words. */
  public static final class Row {
    private final Clash clash;
    private final String part;
    private final String mine;
    private final String theirs;
    private final ReadOnlyObjectWrapper<Optional<Side>> side =
        new ReadOnlyObjectWrapper<>(this, "side", Optional.empty());

    Row(Clash clash, Studio studio) {
      this.clash = clash;
      part = studio.words().part(clash.path());
      mine = studio.words().side(clash.mine(), clash.theirs());
      theirs = studio.words().side(clash.theirs(), clash.mine());
    }

    /** Which part. */
    public String part() {
      return part;
    }

    /** What it is here. */
    public String mine() {
      return mine;
    }

    /** What it is elsewhere. */
    public String theirs() {
      return theirs;
    }

    /** Which holds; empty until it is said. */
    public ReadOnlyObjectProperty<Optional<Side>> sideProperty() {
      return side.getReadOnlyProperty();
    }
  }

  /** With what follows when it was published, or there is something new to decide. */
  public ClashViewModel(Studio studio, Card card, Runnable done) {
    this.studio = studio;
    this.card = card;
    this.done = done;
    activity = new Activity(studio.background());
    List<Clash> clashes =
        card.standing() instanceof Standing.Clashing(List<Clash> parts) ? parts : List.of();
    rows = clashes.stream().map(clash -> new Row(clash, studio)).toList();
    judge();
  }

  /** The parts. */
  public List<Row> rows() {
    return rows;
  }

  /** Whether everything is decided. */
  public ReadOnlyBooleanProperty decidedProperty() {
    return decided.getReadOnlyProperty();
  }

  /** How many are left to decide, in words. */
  public ReadOnlyStringProperty leftProperty() {
    return left.getReadOnlyProperty();
  }

  /** Why it was not published, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The publishing under way. */
  public Activity activity() {
    return activity;
  }

  /** Decides a part. */
  public void decide(Row row, Side side) {
    row.side.set(Optional.of(side));
    judge();
  }

  /** Decides all alike. */
  public void decideAll(Side side) {
    rows.forEach(row -> row.side.set(Optional.of(side)));
    judge();
  }

  private void judge() {
    long open = rows.stream().filter(row -> row.side.get().isEmpty()).count();
    decided.set(open == 0 && !rows.isEmpty());
    left.set(
        open == 0
            ? ""
            : open == 1
                ? studio.texts().text("ui.profile.clash.left.one")
                : studio.texts().text("ui.profile.clash.left", String.valueOf(open)));
  }

  /** Publishes what was decided. */
  public void publish() {
    if (!decided.get()) {
      return;
    }
    Map<Clash, Side> decisions = new HashMap<>();
    rows.forEach(row -> row.side.get().ifPresent(side -> decisions.put(row.clash, side)));
    activity.start(() -> published(decisions), this::published, _ -> studio.background().inWindow(done));
  }

  /** Empty if the disk failed. */
  private Optional<Standing> published(Map<Clash, Side> decisions) {
    try {
      return Optional.of(studio.desk().decide(card.identity().index(), decisions));
    } catch (RecordsFailure _) {
      return Optional.empty();
    }
  }

  private void published(Optional<Standing> standing) {
    if (standing.isPresent()) {
      done.run();
    } else {
      trouble.set(studio.texts().text("ui.profile.kept.not"));
    }
  }
}
