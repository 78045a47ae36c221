package dev.ownhand.gaia.hub;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import java.util.Locale;
import java.util.Optional;

/**
 * Why the hub did not do what it was asked for, as the Gaia protocol says it: a status, the name of an
 * error, and the sentence of the original hub, which developers of apps search for.
 */
public sealed interface HubRefusal {
  /** The HTTP status, which clients go by. */
  int status();

  /** The name of the error, if it has one. */
  Optional<String> error();

  /** What is the matter. Says nothing of this machine. */
  String message();

  /** The token does not let its bearer do this. */
  record NotAllowed(String message) implements HubRefusal {
    @Override
    public int status() {
      return 401;
    }

    @Override
    public Optional<String> error() {
      return Optional.of("ValidationError");
    }
  }

  /** The token was revoked. */
  record Revoked(String message) implements HubRefusal {
    @Override
    public int status() {
      return 401;
    }

    @Override
    public Optional<String> error() {
      return Optional.of("AuthTokenTimestampValidationError");
    }
  }

  /** What was sent makes no sense. */
  record Malformed(String message) implements HubRefusal {
    @Override
    public int status() {
      return 400;
    }

    @Override
    public Optional<String> error() {
      return Optional.empty();
    }
  }

  /** No file may be called that. */
  record BadPath() implements HubRefusal {
    @Override
    public int status() {
      return 403;
    }

    @Override
    public Optional<String> error() {
      return Optional.of("BadPathError");
    }

    @Override
    public String message() {
      return "Invalid Path";
    }
  }

  /** There is nothing to delete. */
  record Missing(Kind kind) implements HubRefusal {
    /** What there is instead. */
    public enum Kind {
      /** Nothing. */
      NOTHING,
      /** Files below that name. */
      FOLDER
    }

    @Override
    public int status() {
      return 404;
    }

    @Override
    public Optional<String> error() {
      return Optional.of("DoesNotExist");
    }

    @Override
    public String message() {
      return switch (kind) {
        case NOTHING -> "File does not exist";
        case FOLDER -> "Path is not a file";
      };
    }
  }

  /** Somebody else is changing that file just now. */
  record Busy(Operation operation, Address bucket, FilePath path) implements HubRefusal {
    /** What was to be done. */
    public enum Operation {
      STORE,
      DELETE
    }

    @Override
    public int status() {
      return 409;
    }

    @Override
    public Optional<String> error() {
      return Optional.of("ConflictError");
    }

    @Override
    public String message() {
      String what = operation.name().toLowerCase(Locale.ROOT);
      return "Concurrent operation (" + what + ") attempted on " + bucket + "/" + path;
    }
  }

  /** The file is not as the request expects it, or the expectation makes no sense. */
  record Unexpected(String message) implements HubRefusal {
    @Override
    public int status() {
      return 412;
    }

    @Override
    public Optional<String> error() {
      return Optional.of("PreconditionFailedError");
    }
  }

  /** More was sent, or announced, than a file may hold. */
  record TooLarge(int megabytes) implements HubRefusal {
    @Override
    public int status() {
      return 413;
    }

    @Override
    public Optional<String> error() {
      return Optional.of("PayloadTooLargeError");
    }

    @Override
    public String message() {
      return "Max file upload size is " + megabytes + " megabytes.";
    }
  }

  /** Nothing more fits on the disk. */
  record DiskFull() implements HubRefusal {
    @Override
    public int status() {
      return 507;
    }

    @Override
    public Optional<String> error() {
      return Optional.of("InsufficientStorageError");
    }

    @Override
    public String message() {
      return "The disk of the computer that this hub runs on is full";
    }
  }

  /** The disk failed. */
  record DiskBroken() implements HubRefusal {
    @Override
    public int status() {
      return 500;
    }

    @Override
    public Optional<String> error() {
      return Optional.empty();
    }

    @Override
    public String message() {
      return "The folder of this hub cannot be read or written to";
    }
  }
}
