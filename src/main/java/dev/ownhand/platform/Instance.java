package dev.ownhand.platform;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The right of this process to work in a data folder, until it is closed. */
public final class Instance implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Instance.class.getName());

  /**
   * The folders this process has claimed. A lock belongs to the process, and closing any second channel
   * to the file would give it up (fcntl), so none is opened.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private static final int PROCESS_NUMBER_BYTES = 20;

  private final Path home;
  private final FileLock lock;
  private final IntFunction<byte[]> randomness;
  private @Nullable LinkListener listener;
  private @Nullable LinkListener door;

  private Instance(Path home, FileLock lock, IntFunction<byte[]> randomness) {
    this.home = home;
    this.lock = lock;
    this.randomness = randomness;
  }

  static Claim claim(Path home, IntFunction<byte[]> randomness) throws IOException {
    if (!OURS.add(home)) {
      return new Claim.Taken(Optional.of(ProcessHandle.current().pid()));
    }
    boolean isOurs = false;
    try {
      Claim claim = claim(home, OwnerOnly.open(home.resolve("lock")), randomness);
      isOurs = claim instanceof Claim.First;
      return claim;
    } finally {
      if (!isOurs) {
        OURS.remove(home);
      }
    }
  }

  private static Claim claim(Path home, FileChannel file, IntFunction<byte[]> randomness)
      throws IOException {
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (IOException e) {
      file.close();
      throw e;
    }
    if (lock == null) {
      try (file) {
        return new Claim.Taken(processNumber(file));
      }
    }
    writeProcessNumber(file);
    return new Claim.First(new Instance(home, lock, randomness));
  }

  /**
   * Begins to receive what later processes hand over; every message is answered on a thread of its own.
   *
   * @return whether later processes can reach us; nothing else depends on it
   */
  public synchronized boolean listen(Function<Message, HandOver.Answer> answer) {
    if (listener != null || !lock.isValid()) {
      throw new IllegalStateException("listens already, or is closed");
    }
    try {
      listener = LinkListener.open(LinkPlace.of(home), answer);
      openDoor(answer);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(Logger.Level.WARNING, "links cannot be handed over: {0}", e.getClass().getName());
      return false;
    }
  }

  /** Without it a later start takes longer, and no more. */
  private void openDoor(Function<Message, HandOver.Answer> answer) throws IOException {
    LinkDoor.clear(home);
    if (LinkDoor.isOfUse()) {
      try {
        door = LinkDoor.open(home, randomness, answer);
      } catch (IOException e) {
        LOG.log(Logger.Level.WARNING, "the launcher finds no door: {0}", e.getClass().getName());
      }
    }
  }

  @Override
  public synchronized void close() {
    if (!lock.isValid()) {
      return;
    }
    if (door != null) {
      door.close();
    }
    if (listener != null) {
      listener.close();
    }
    try {
      lock.acquiredBy().close();
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "the lock could not be closed", e);
    }
    OURS.remove(home);
  }

  private static Optional<Long> processNumber(FileChannel file) {
    ByteBuffer bytes = ByteBuffer.allocate(PROCESS_NUMBER_BYTES);
    try {
      file.read(bytes, 0);
      return Optional.of(
          Long.valueOf(StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void writeProcessNumber(FileChannel file) {
    String number = ProcessHandle.current().pid() + "\n";
    try {
      file.truncate(0).write(StandardCharsets.US_ASCII.encode(number), 0);
    } catch (IOException e) {
      LOG.log(Logger.Level.DEBUG, "the number of this process could not be noted");
    }
  }
}
