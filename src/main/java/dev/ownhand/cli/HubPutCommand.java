package dev.ownhand.cli;

import dev.ownhand.base.Json;
import dev.ownhand.gaia.Condition;
import dev.ownhand.gaia.Content;
import dev.ownhand.gaia.HubReply;
import dev.ownhand.gaia.HubTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code ownhand hub put}. */
@Command(
    name = "put",
    mixinStandardHelpOptions = true,
    description = "Store a file, as it is; one of that name is replaced.")
final class HubPutCommand implements Callable<Integer> {
  private static final String ANY_TYPE = "application/octet-stream";

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
      description = "What to store. Default: standard input.")
  private @Nullable Path source;

  @Option(
      names = "--type",
      paramLabel = "T",
      description = "Its content type. Default: what its name lets expect.")
  private @Nullable String type;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /** A file that is not ours. */
  private record Given(Path file, String type, long length) implements Content {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  @Override
  public Integer call() {
    return HubWork.run(
        parent.cli(), passwords, work -> work.withFile(choice, hub, path, file -> put(work, file)));
  }

  private Exit put(HubWork work, HubFile file) {
    String told =
        type != null
            ? type
            : Optional.ofNullable(URLConnection.guessContentTypeFromName(path)).orElse(ANY_TYPE);
    HubReply<String> reply;
    if (source == null) {
      reply =
          work.storage()
              .write(file.shelf(), file.place(), file.path(), told, work.terminal().in());
    } else {
      Optional<Content> given = given(source, told);
      if (given.isEmpty()) {
        work.terminal().say("cli.hub.put.unreadable", source.toString());
        return Exit.REFUSED;
      }
      reply =
          work.storage()
              .write(
                  file.shelf(), file.place(), file.path(), given.get(), new Condition.Always());
    }
    return switch (reply) {
      case HubReply.Failed<String>(HubTrouble trouble) -> work.failed(trouble);
      case HubReply.Done<String>(String etag) -> {
        if (json) {
          work.terminal()
              .print(
                  Json.write(
                      HubJson.at(file.shelf(), file.place())
                          .with("path", file.path().text())
                          .with("type", told)
                          .with("etag", etag)));
        }
        yield Exit.OK;
      }
    };
  }

  private static Optional<Content> given(Path file, String type) {
    try {
      return Files.isRegularFile(file) && Files.isReadable(file)
          ? Optional.of(new Given(file, type, Files.size(file)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
