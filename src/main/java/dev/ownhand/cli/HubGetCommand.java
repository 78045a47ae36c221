package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Secret;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import dev.ownhand.storage.SavedFile;
import dev.ownhand.storage.Unsealing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand hub get}. */
@Command(name = "get", mixinStandardHelpOptions = true, description = "Fetch a file.")
final class HubGetCommand implements Callable<Integer> {
  /** What is encrypted is opened in memory, as a whole. */
  private static final int MOST_SEALED_BYTES = 100 * 1000 * 1000;

  @ParentCommand private HubCommand parent;

  @Mixin private final Passwords passwords = new Passwords();

  @Mixin private final ShelfChoice choice = new ShelfChoice();

  @Mixin private final NamedHub hub = new NamedHub();

  @Parameters(index = "0", paramLabel = "PATH", description = "Its name, as the app spells it.")
  private String path;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "Where to write it; replaced if it is there. Default: standard output.")
  private @Nullable Path target;

  @Option(names = "--decrypt", description = "Open what the app has encrypted for itself.")
  private boolean decrypt;

  @Option(names = "--json", description = "Print one JSON object. The file needs a FILE then.")
  private boolean json;

  @Override
  public Integer call() {
    if (json && target == null) {
      parent.cli().terminal().say("cli.hub.get.json");
      return Exit.USAGE.code();
    }
    return HubWork.run(
        parent.cli(),
        passwords,
        work ->
            work.withFile(
                choice, hub, path, file -> decrypt ? decrypted(work, file) : stored(work, file)));
  }

  private Exit stored(HubWork work, HubFile file) {
    return switch (written(
        work, out -> work.storage().read(file.shelf(), file.place(), file.path(), out))) {
      case HubReply.Failed<FileStat>(HubTrouble trouble) -> work.failed(trouble);
      case HubReply.Done<FileStat>(FileStat stat) -> done(work, HubJson.file(stat));
    };
  }

  private Exit done(HubWork work, JsonValue.Obj told) {
    if (json) {
      work.terminal().print(Json.write(told.with("file", String.valueOf(target))));
    }
    return Exit.OK;
  }

  private <T> HubReply<T> written(HubWork work, Function<OutputStream, HubReply<T>> writing) {
    return target == null
        ? writing.apply(work.terminal().bytes())
        : SavedFile.write(target, writing);
  }

  private Exit decrypted(HubWork work, HubFile file) {
    return switch (work.storage().read(file.shelf(), file.place(), file.path(), MOST_SEALED_BYTES)) {
      case HubReply.Failed<byte[]>(HubTrouble trouble) -> work.failed(trouble);
      case HubReply.Done<byte[]>(byte[] sealed) ->
          switch (work.storage().unseal(file.shelf(), sealed)) {
            case Unsealing.Opened(Secret clear, Unsealing.Kind kind, Unsealing.Signature signature) -> {
              try (clear) {
                yield opened(work, file, clear, kind, signature);
              }
            }
            case Unsealing.NotSealed() -> refused(work, "cli.hub.get.not_sealed");
            case Unsealing.WrongKey() -> refused(work, "cli.hub.get.wrong_key");
            case Unsealing.Locked() -> work.failed(new HubTrouble.NotAllowed("locked"));
          };
    };
  }

  private static Exit refused(HubWork work, String key) {
    work.terminal().say(key);
    return Exit.REFUSED;
  }

  private Exit opened(
      HubWork work,
      HubFile file,
      Secret clear,
      Unsealing.Kind kind,
      Unsealing.Signature signature) {
    return switch (written(work, out -> write(clear, out))) {
      case HubReply.Failed<Integer>(HubTrouble trouble) -> work.failed(trouble);
      case HubReply.Done<Integer>(Integer length) -> {
        Exit exit =
            done(
                work,
                JsonValue.Obj.empty()
                    .with("path", file.path().text())
                    .with("length", JsonValue.number(length))
                    .with("kind", HubJson.code(kind.name()))
                    .with("signature", HubJson.code(signature.name())));
        yield switch (signature) {
          case NONE, GENUINE -> exit;
          case WRONG -> refused(work, "cli.hub.get.forged");
        };
      }
    };
  }

  private static HubReply<Integer> write(Secret clear, OutputStream out) {
    try {
      out.write(clear.reveal());
      return new HubReply.Done<>(clear.length());
    } catch (IOException e) {
      return new HubReply.Failed<>(new HubTrouble.DiskFailed());
    }
  }
}
