package dev.ownhand.checkup;

import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.platform.DefaultBrowser;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What was found when something was looked at. Facts only: sentences are made where people read them. */
public sealed interface Finding {
  /** What was looked at. */
  Topic topic();

  /** How it stands with it. */
  Standing standing();

  /** The data folder. */
  record Folder(Path home, FolderState state) implements Finding {
    /** How it stands with the folder. */
    public enum FolderState {
      /** It is not there yet. */
      ABSENT,
      /** It is there, and nobody works in it. */
      FREE,
      /** Ownhand runs on it. */
      RUNNING,
      /** It is no folder, or cannot be made. */
      NO_FOLDER,
      /** Nothing can be written in it. */
      NOT_WRITABLE
    }

    @Override
    public Topic topic() {
      return Topic.FOLDER;
    }

    @Override
    public Standing standing() {
      return switch (state) {
        case FREE, RUNNING -> Standing.WELL;
        case ABSENT -> Standing.NOTE;
        case NO_FOLDER, NOT_WRITABLE -> Standing.WRONG;
      };
    }
  }

  /** The keychain. */
  record Vault(VaultState state) implements Finding {
    /** Whether there is one. */
    public enum VaultState {
      THERE,
      ABSENT
    }

    @Override
    public Topic topic() {
      return Topic.VAULT;
    }

    @Override
    public Standing standing() {
      return switch (state) {
        case THERE -> Standing.WELL;
        case ABSENT -> Standing.NOTE;
      };
    }
  }

  /** The port of the local entrance. */
  record Port(int port, Holder holder) implements Finding {
    @Override
    public Topic topic() {
      return Topic.PORT;
    }

    @Override
    public Standing standing() {
      return switch (holder) {
        case Holder.Nobody(), Holder.Ours() -> Standing.WELL;
        case Holder.Other _, Holder.Shut() -> Standing.WRONG;
      };
    }
  }

  /**
   * The built-in hub.
   *
   * @param folder where its files lie, if there are any
   * @param owner who has its port, if somebody else has it and that can be told
   */
  record Hub(HubStanding how, int port, Path folder, Optional<String> owner) implements Finding {
    @Override
    public Topic topic() {
      return Topic.HUB;
    }

    @Override
    public Standing standing() {
      return how.standing();
    }
  }

  /** Who opens {@code blockstack:} links. */
  record Links(LinkHandler.Standing handler) implements Finding {
    @Override
    public Topic topic() {
      return Topic.LINKS;
    }

    /** Most apps find Ownhand at its port and need no link, so nothing of this is wrong. */
    @Override
    public Standing standing() {
      return switch (handler) {
        case LinkHandler.Standing.Ours() -> Standing.WELL;
        case LinkHandler.Standing.Another _, LinkHandler.Standing.Nobody(), LinkHandler.Standing.Untold _ -> Standing.NOTE;
      };
    }
  }

  /** Which program opens web addresses. */
  record Browser(DefaultBrowser browser) implements Finding {
    @Override
    public Topic topic() {
      return Topic.BROWSER;
    }

    /** Somebody who signs in has a browser open already, so none of this is wrong. */
    @Override
    public Standing standing() {
      return switch (browser) {
        case DefaultBrowser.Named _, DefaultBrowser.Unnamed() -> Standing.WELL;
        case DefaultBrowser.NotFound _ -> Standing.NOTE;
      };
    }
  }

  /** The clock of this computer, and when this program was built. */
  record Clock(Instant now, Instant built) implements Finding {
    @Override
    public Topic topic() {
      return Topic.CLOCK;
    }

    @Override
    public Standing standing() {
      return now.isBefore(built) ? Standing.WRONG : Standing.WELL;
    }
  }

  /** The settings file. */
  record SettingsFile(Path file, SettingsState state) implements Finding {
    @Override
    public Topic topic() {
      return Topic.SETTINGS;
    }

    @Override
    public Standing standing() {
      return switch (state) {
        case SettingsState.Good() -> Standing.WELL;
        case SettingsState.Unreadable(), SettingsState.PassedOver _ -> Standing.WRONG;
      };
    }
  }

  /** How many bytes are free where the data folder lies. */
  record Disk(long free) implements Finding {
    /** Less is soon used up by what apps store. */
    static final long LITTLE = 1_000_000_000;

    /** With less, nothing is certain to be kept. */
    static final long TOO_LITTLE = 50_000_000;

    @Override
    public Topic topic() {
      return Topic.DISK;
    }

    @Override
    public Standing standing() {
      if (free < TOO_LITTLE) {
        return Standing.WRONG;
      }
      return free < LITTLE ? Standing.NOTE : Standing.WELL;
    }
  }

  /** The log. */
  record Log(Path folder, LogDetail detail, LogState state) implements Finding {
    /** How it stands with the folder of it. */
    public enum LogState {
      /** It is written. */
      WRITTEN,
      /** Nothing was written yet. */
      NOT_YET,
      /** Nothing can be written. */
      NOT_WRITABLE
    }

    @Override
    public Topic topic() {
      return Topic.LOG;
    }

    @Override
    public Standing standing() {
      return switch (state) {
        case WRITTEN, NOT_YET -> Standing.WELL;
        case NOT_WRITABLE -> Standing.WRONG;
      };
    }
  }

  /** The cache of classes that makes a start fast. */
  record StartCache(CacheState state) implements Finding {
    /** Whether it is used. */
    public enum CacheState {
      IN_USE,
      /** It is there, but does not belong to the files of the program as they are now. */
      PASSED_OVER,
      /** The program was started without one. */
      NONE
    }

    @Override
    public Topic topic() {
      return Topic.START;
    }

    @Override
    public Standing standing() {
      return switch (state) {
        case IN_USE -> Standing.WELL;
        case PASSED_OVER, NONE -> Standing.NOTE;
      };
    }
  }

  /** The sign of Ownhand beside the clock. */
  record Tray(TrayState state) implements Finding {
    /** Whether the desktop shows it. */
    public enum TrayState {
      THERE,
      NOT_THERE
    }

    @Override
    public Topic topic() {
      return Topic.TRAY;
    }

    @Override
    public Standing standing() {
      return switch (state) {
        case THERE -> Standing.WELL;
        case NOT_THERE -> Standing.NOTE;
      };
    }
  }

  /** Which program runs on what. */
  record Made(Versions versions) implements Finding {
    @Override
    public Topic topic() {
      return Topic.VERSIONS;
    }

    @Override
    public Standing standing() {
      return Standing.WELL;
    }
  }

  /** What could not be looked at in time. */
  record Unanswered(Topic topic) implements Finding {
    @Override
    public Standing standing() {
      return Standing.NOTE;
    }
  }
}
