package dev.ownhand.ui.storage;

import java.nio.file.Path;
import java.util.Optional;

/** Port: the person chooses files and folders. Used on the window's thread only; empty if none was chosen. */
public interface PathPicker {
  /** Where a file is to be written, with a name to begin with. */
  Optional<Path> newFile(String name);

  /** Where an archive is to be written. */
  Optional<Path> newArchive(String name);

  /** An archive that is there. */
  Optional<Path> archive();

  /** A folder that is there. */
  Optional<Path> folder();
}
