package dev.ownhand.ui.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who always chooses the same. */
public final class HandPicker implements PathPicker {
  private final Optional<Path> chosen;
  private final List<String> proposed = new ArrayList<>();

  public HandPicker(Optional<Path> chosen) {
    this.chosen = chosen;
  }

  /** The names that were proposed. */
  public List<String> proposed() {
    return proposed;
  }

  @Override
  public Optional<Path> newFile(String name) {
    proposed.add(name);
    return chosen;
  }

  @Override
  public Optional<Path> newArchive(String name) {
    proposed.add(name);
    return chosen;
  }

  @Override
  public Optional<Path> archive() {
    return chosen;
  }

  @Override
  public Optional<Path> folder() {
    return chosen;
  }
}
