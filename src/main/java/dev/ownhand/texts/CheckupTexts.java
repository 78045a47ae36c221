package dev.ownhand.texts;

import dev.ownhand.checkup.Finding;
import dev.ownhand.checkup.Holder;
import dev.ownhand.platform.handler.LinkHandler;
import dev.ownhand.checkup.LogDetail;
import dev.ownhand.checkup.Redaction;
import dev.ownhand.checkup.SettingsState;
import dev.ownhand.checkup.Standing;
import dev.ownhand.checkup.Topic;
import dev.ownhand.checkup.Versions;
import dev.ownhand.platform.DefaultBrowser;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was found when everything was looked at, in words, and what to do about it. */
public final class CheckupTexts {
  private final Texts texts;

  public CheckupTexts(Texts texts) {
    this.texts = texts;
  }

  /** How it stands with something, in one word. */
  public String word(Standing standing) {
    return texts.text("checkup.standing." + standing.word());
  }

  /** What was looked at, in a few words. */
  public String name(Topic topic) {
    return texts.text("checkup.topic." + topic.word());
  }

  /** A finding on one line, beginning with how it stands. */
  public String line(Finding finding) {
    return "%-6s %s".formatted(word(finding.standing()), sentence(finding));
  }

  /** What was found. */
  public String sentence(Finding finding) {
    return switch (finding) {
      case Finding.Folder(Path home, var state) ->
          texts.text("checkup.folder." + key(state), home.toString());
      case Finding.Vault(var state) -> texts.text("checkup.vault." + key(state));
      case Finding.Port(int port, Holder holder) -> port(String.valueOf(port), holder);
      case Finding.Hub(var how, int port, Path folder, Optional<String> owner) ->
          texts.text(
              "checkup.hub." + key(how), String.valueOf(port), owner(owner), folder.toString());
      case Finding.Links(LinkHandler.Standing handler) -> links(handler);
      case Finding.Browser(DefaultBrowser browser) -> browser(browser);
      case Finding.Clock(Instant now, Instant _) ->
          texts.text(
              "checkup.clock." + finding.standing().word(),
              now.atZone(ZoneId.systemDefault()).format(DateTimeFormatter.RFC_1123_DATE_TIME));
      case Finding.SettingsFile(Path file, SettingsState state) -> settings(file.toString(), state);
      case Finding.Disk(long free) ->
          texts.text("checkup.disk." + finding.standing().word(), new StorageTexts(texts).size(free));
      case Finding.Log(Path folder, LogDetail detail, var state) ->
          log(folder.toString(), detail, state);
      case Finding.StartCache(var state) -> texts.text("checkup.start." + key(state));
      case Finding.Tray(var state) -> texts.text("checkup.tray." + key(state));
      case Finding.Made(Versions versions) -> versions(versions);
      case Finding.Unanswered(Topic topic) -> texts.text("checkup.unanswered", name(topic));
    };
  }

  private String port(String port, Holder holder) {
    return switch (holder) {
      case Holder.Nobody() -> texts.text("checkup.port.free", port);
      case Holder.Ours() -> texts.text("checkup.port.ours", port);
      case Holder.Other(Optional<String> name) ->
          texts.text("checkup.port.busy", port, owner(name));
      case Holder.Shut() -> texts.text("checkup.port.shut", port);
    };
  }

  private String owner(Optional<String> name) {
    return name.orElseGet(() -> texts.text("cli.port.unknown"));
  }

  private String links(LinkHandler.Standing handler) {
    return switch (handler) {
      case LinkHandler.Standing.Ours() -> texts.text("checkup.links.ours");
      case LinkHandler.Standing.Another(String name) -> texts.text("checkup.links.other", name);
      case LinkHandler.Standing.Nobody() -> texts.text("checkup.links.nobody");
      case LinkHandler.Standing.Untold _ -> texts.text("checkup.links.untold");
    };
  }

  private String browser(DefaultBrowser browser) {
    return switch (browser) {
      case DefaultBrowser.Named(String name) -> texts.text("checkup.browser.named", name);
      case DefaultBrowser.Unnamed() -> texts.text("checkup.browser.unnamed");
      case DefaultBrowser.NotFound(List<String> tried) ->
          texts.text("checkup.browser.none", String.join(", ", tried));
    };
  }

  private String settings(String file, SettingsState state) {
    return switch (state) {
      case SettingsState.Good() -> texts.text("checkup.settings.good");
      case SettingsState.Unreadable() -> texts.text("checkup.settings.unreadable", file);
      case SettingsState.PassedOver(String member) ->
          texts.text("checkup.settings.value", file, member);
    };
  }

  private String log(String folder, LogDetail detail, Finding.Log.LogState state) {
    return switch (state) {
      case NOT_WRITABLE -> texts.text("checkup.log.not_writable", folder);
      case NOT_YET -> texts.text("checkup.log.not_yet", folder);
      case WRITTEN -> texts.text("checkup.log." + key(detail), folder);
    };
  }

  private String versions(Versions versions) {
    String program =
        versions
            .program()
            .map(version -> texts.text("checkup.versions.program", version))
            .orElseGet(() -> texts.text("checkup.versions.unpackaged"));
    String java = texts.text("checkup.versions.java", versions.java());
    Optional<String> toolkit =
        versions.toolkit().map(version -> texts.text("checkup.versions.toolkit", version));
    Optional<String> desktop =
        versions.desktop().map(name -> texts.text("checkup.versions.desktop", name));
    Optional<String> session =
        versions.session().map(kind -> texts.text("checkup.versions.session", kind));
    return List.of(
            Optional.of(program),
            Optional.of(java),
            toolkit,
            Optional.of(texts.text("checkup.versions.system", versions.system())),
            desktop,
            session)
        .stream()
        .flatMap(Optional::stream)
        .collect(Collectors.joining(texts.text("checkup.versions.and")));
  }

  /** Everything as plain text that can be given to strangers. */
  public String report(List<Finding> findings, Instant at, Redaction redaction) {
    var report = new StringBuilder();
    report
        .append(texts.text("checkup.report", at.truncatedTo(ChronoUnit.MINUTES).toString()))
        .append('\n');
    findings.forEach(finding -> report.append(line(finding)).append('\n'));
    return redaction.of(report.toString());
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
