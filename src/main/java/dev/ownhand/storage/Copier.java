package dev.ownhand.storage;

import dev.ownhand.gaia.Bucket;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.FileAddress;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.gaia.Listing;
import dev.ownhand.gaia.Md5;
import dev.ownhand.gaia.WholeList;
import dev.ownhand.profile.ProfileFile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves house: copies buckets, reads every file back, and removes nothing where it came from. What is
 * there already with the same content is left alone, so it can be broken off and begun again.
 */
final class Copier {
  /** Signs a profile anew for where it goes; empty if it is none of this person's. */
  @FunctionalInterface
  interface ProfileSigner {
    Optional<byte[]> signedAnew(Leg leg, byte[] profile);
  }

  private static final FilePath PROFILE = new FilePath("profile.json");
  private static final long MOST_PROFILE_BYTES = 4L * 1024 * 1024;

  private final List<Leg> legs;
  private final ProfileSigner profiles;
  private final WorkFolder work;
  private final long foreign;

  /**
   * Nothing is done yet.
   *
   * @param foreign how many files were passed over before
   */
  Copier(List<Leg> legs, ProfileSigner profiles, WorkFolder work, long foreign) {
    this.legs = List.copyOf(legs);
    this.profiles = profiles;
    this.work = work;
    this.foreign = foreign;
  }

  /** What is to be done with one file; {@code there} is what has its name already. */
  private record Task(Leg leg, FileStat file, Optional<FileStat> there, Plan.Standing standing) {
    Plan.Line line() {
      return new Plan.Line(leg.shelf(), file.path(), file.length(), standing);
    }
  }

  /** All of it, and how many files are passed over. */
  private record Work(List<Task> tasks, long passedOver) {
    Work {
      tasks = List.copyOf(tasks);
    }
  }

  /** What would be done. */
  HubReply<Plan> plan() {
    return work().map(all -> new Plan(all.tasks().stream().map(Task::line).toList(), all.passedOver()));
  }

  private HubReply<Work> work() {
    var tasks = new ArrayList<Task>();
    long passedOver = foreign;
    for (Leg leg : legs) {
      HubReply<Work> some =
          WholeList.of(leg.from())
              .flatMap(here -> WholeList.of(leg.to()).flatMap(there -> work(leg, here, there)));
      switch (some) {
        case HubReply.Done<Work>(Work found) -> {
          tasks.addAll(found.tasks());
          passedOver += found.passedOver();
        }
        case HubReply.Failed<Work> failed -> {
          return failed;
        }
      }
    }
    return new HubReply.Done<>(new Work(tasks, passedOver));
  }

  private static HubReply<Work> work(Leg leg, Listing here, Listing there) {
    Map<FilePath, FileStat> others = new HashMap<>();
    there.files().forEach(file -> others.put(file.path(), file));
    var tasks = new ArrayList<Task>();
    for (FileStat file : here.files()) {
      Optional<FileStat> other = Optional.ofNullable(others.get(file.path()));
      HubReply<Plan.Standing> standing = standing(leg, file, other);
      if (standing instanceof HubReply.Failed<Plan.Standing>(HubTrouble trouble)) {
        return new HubReply.Failed<>(trouble);
      }
      tasks.add(new Task(leg, file, other, standing.done().orElseThrow()));
    }
    return new HubReply.Done<>(new Work(tasks, here.passedOver()));
  }

  private static HubReply<Plan.Standing> standing(Leg leg, FileStat file, Optional<FileStat> there) {
    if (!FileAddress.isReachable(file.path())) {
      return new HubReply.Done<>(Plan.Standing.REFUSED);
    }
    if (leg.shelf().app().isEmpty() && file.path().equals(PROFILE)) {
      return new HubReply.Done<>(Plan.Standing.PROFILE);
    }
    if (file.length() > leg.most()) {
      return new HubReply.Done<>(Plan.Standing.TOO_LARGE);
    }
    return there
        .map(
            other ->
                isSame(leg, file, other)
                    .map(same -> same ? Plan.Standing.THERE_ALREADY : Plan.Standing.CONFLICT))
        .orElseGet(() -> new HubReply.Done<>(Plan.Standing.TO_COPY));
  }

  /** By what the hubs say, if both say an MD5; by reading both otherwise. */
  private static HubReply<Boolean> isSame(Leg leg, FileStat one, FileStat other) {
    if (one.length() != other.length()) {
      return new HubReply.Done<>(false);
    }
    Optional<String> mine = Md5.inEtag(one.etag());
    Optional<String> theirs = Md5.inEtag(other.etag());
    if (mine.isPresent() && mine.equals(theirs)) {
      return new HubReply.Done<>(true);
    }
    return sum(leg.from(), one.path(), one.length())
        .flatMap(here -> sum(leg.to(), one.path(), one.length()).map(there -> here.isPresent() && here.equals(there)));
  }

  /** Of what is there; empty if it is longer than so much. */
  private static HubReply<Optional<String>> sum(Bucket bucket, FilePath path, long most) {
    var sum = new Sha256();
    var bounded = new Bounded(sum, most);
    HubReply<FileStat> read = bucket.read(path, bounded);
    return bounded.isOver()
        ? new HubReply.Done<>(Optional.empty())
        : read.map(_ -> Optional.of(sum.hex()));
  }

  /** Does it. */
  HubReply<Outcome> run(Conflicts conflicts, Progress progress) {
    return work().flatMap(all -> new Run(all, conflicts, progress).all());
  }

  /** One run, counting. */
  private final class Run {
    private final List<Task> tasks;
    private final long passedOver;
    private final Conflicts conflicts;
    private final Progress progress;
    private final long bytes;
    private final List<Outcome.Failure> failures = new ArrayList<>();
    private long copied;
    private long kept;
    private long bytesDone;

    Run(Work all, Conflicts conflicts, Progress progress) {
      this.tasks = all.tasks();
      this.passedOver = all.passedOver();
      this.conflicts = conflicts;
      this.progress = progress;
      this.bytes = tasks.stream().mapToLong(task -> task.file().length()).sum();
    }

    HubReply<Outcome> all() {
      for (int i = 0; i < tasks.size(); i++) {
        Task task = tasks.get(i);
        progress.at(new Progress.Point(i, tasks.size(), bytesDone, bytes, task.file().path().text()));
        Optional<HubTrouble> trouble =
            Thread.currentThread().isInterrupted()
                ? Optional.of(new HubTrouble.Cancelled())
                : one(task);
        if (trouble.isPresent() && trouble.get() instanceof HubTrouble.Cancelled cancelled) {
          return new HubReply.Failed<>(cancelled);
        }
        if (trouble.isPresent() && isForAll(trouble.get())) {
          tasks.subList(i, tasks.size()).forEach(rest -> fail(rest, trouble.get()));
          return new HubReply.Done<>(new Outcome(copied, kept, failures, passedOver));
        }
        trouble.ifPresent(why -> fail(task, why));
        bytesDone += task.file().length();
      }
      progress.at(new Progress.Point(tasks.size(), tasks.size(), bytes, bytes, ""));
      return new HubReply.Done<>(new Outcome(copied, kept, failures, passedOver));
    }

    private void fail(Task task, HubTrouble why) {
      failures.add(new Outcome.Failure(task.leg().shelf(), task.file().path(), why));
    }

    /** Whether the next file would meet with the same. */
    private static boolean isForAll(HubTrouble trouble) {
      return trouble instanceof HubTrouble.Unreachable || trouble instanceof HubTrouble.Full;
    }

    /** Empty if all is well with that file. */
    private Optional<HubTrouble> one(Task task) {
      return switch (task.standing()) {
        case THERE_ALREADY -> keep();
        case TOO_LARGE -> Optional.of(new HubTrouble.TooLarge(task.leg().most()));
        case REFUSED -> Optional.of(new HubTrouble.NameRefused());
        case CONFLICT ->
            switch (conflicts) {
              case KEPT -> keep();
              case REPLACED -> copy(task);
            };
        case TO_COPY -> copy(task);
        case PROFILE -> profile(task);
      };
    }

    private Optional<HubTrouble> keep() {
      kept++;
      return Optional.empty();
    }

    private Optional<HubTrouble> copy(Task task) {
      return switch (Parcel.fetch(work, task.leg().from(), task.file())) {
        case HubReply.Failed<Parcel>(HubTrouble trouble) -> Optional.of(trouble);
        case HubReply.Done<Parcel>(Parcel parcel) -> {
          try (parcel) {
            yield put(task, parcel, parcel.sha256());
          }
        }
      };
    }

    private Optional<HubTrouble> profile(Task task) {
      if (task.file().length() > MOST_PROFILE_BYTES) {
        return Optional.of(new HubTrouble.TooLarge(MOST_PROFILE_BYTES));
      }
      byte[] old;
      switch (profile(task.leg().from(), task.file().length())) {
        case HubReply.Done<byte[]>(byte[] read) -> old = read;
        case HubReply.Failed<byte[]>(HubTrouble trouble) -> {
          return Optional.of(trouble);
        }
      }
      Optional<byte[]> fresh = profiles.signedAnew(task.leg(), old);
      if (fresh.isEmpty()) {
        // What this identity has not signed is not made to look as if it had.
        return Optional.of(new HubTrouble.Spoiled());
      }
      if (task.there().isPresent() && conflicts == Conflicts.KEPT) {
        return keep();
      }
      if (task.there().isPresent()) {
        switch (profile(task.leg().to(), MOST_PROFILE_BYTES)) {
          case HubReply.Done<byte[]>(byte[] there) -> {
            if (ProfileFile.isLater(there, old)) {
              return keep();
            }
          }
          case HubReply.Failed<byte[]>(HubTrouble trouble) -> {
            return Optional.of(trouble);
          }
        }
      }
      Content content = Parcel.of(fresh.get(), "application/json");
      var sum = new Sha256();
      sum.write(fresh.get(), 0, fresh.get().length);
      return put(task, content, sum.hex());
    }

    private static HubReply<byte[]> profile(Bucket bucket, long most) {
      var bytes = new ByteArrayOutputStream();
      var bounded = new Bounded(bytes, most);
      HubReply<FileStat> read = bucket.read(PROFILE, bounded);
      return bounded.isOver()
          ? new HubReply.Failed<>(new HubTrouble.Spoiled())
          : read.map(_ -> bytes.toByteArray());
    }

    private Optional<HubTrouble> put(Task task, Content content, String sha256) {
      Condition condition =
          task.there()
              .<Condition>map(
                  there ->
                      there.etag().isEmpty()
                          ? new Condition.Always()
                          : new Condition.IfStill(there.etag()))
              .orElseGet(Condition.IfNew::new);
      HubReply<Optional<String>> back =
          task.leg()
              .to()
              .write(task.file().path(), content, condition)
              .flatMap(_ -> sum(task.leg().to(), task.file().path(), content.length()));
      return switch (back) {
        case HubReply.Failed<Optional<String>>(HubTrouble trouble) -> Optional.of(trouble);
        case HubReply.Done<Optional<String>>(Optional<String> found) when found.equals(Optional.of(sha256)) -> {
          copied++;
          yield Optional.empty();
        }
        case HubReply.Done<Optional<String>> _ -> Optional.of(new HubTrouble.Spoiled());
      };
    }
  }
}
