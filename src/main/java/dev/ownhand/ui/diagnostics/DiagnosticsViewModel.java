package dev.ownhand.ui.diagnostics;

import dev.ownhand.checkup.Finding;
import dev.ownhand.checkup.LogDetail;
import dev.ownhand.checkup.Standing;
import dev.ownhand.settings.SettingsBook;
import dev.ownhand.settings.Upkeep;
import dev.ownhand.texts.CheckupTexts;
import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Clip;
import dev.ownhand.ui.work.Activity;
import dev.ownhand.ui.work.Background;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Looks at everything when it is shown and whenever it is asked to. */
public final class DiagnosticsViewModel {
  private static final int LINES = 200;

  /** What one look has shown. */
  private record Seen(List<Finding> findings, List<String> log, LogDetail detail) {}

  private final Patient patient;
  private final Clip clip;
  private final InstantSource clock;
  private final Background background;
  private final Texts texts;
  private final Activity looking;
  private final ObservableList<Finding> findings = FXCollections.observableArrayList();
  private final ObservableList<Finding> worstFirst =
      FXCollections.unmodifiableObservableList(
          findings.sorted(Comparator.comparing(Finding::standing).reversed()));
  private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
  private final ReadOnlyStringWrapper log = new ReadOnlyStringWrapper(this, "log", "");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
  private final ReadOnlyObjectWrapper<LogDetail> detail;

  public DiagnosticsViewModel(
      Patient patient, Clip clip, InstantSource clock, Background background, Texts texts) {
    this.patient = patient;
    this.clip = clip;
    this.clock = clock;
    this.background = background;
    this.texts = texts;
    looking = new Activity(background);
    detail = new ReadOnlyObjectWrapper<>(this, "detail", patient.journal().detail());
    look();
  }

  /** What was found, the worst first. */
  public ObservableList<Finding> findings() {
    return worstFirst;
  }

  /** How it stands with the whole, or empty while nobody has looked. */
  public ReadOnlyStringProperty summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** The last lines of the log. */
  public ReadOnlyStringProperty logProperty() {
    return log.getReadOnlyProperty();
  }

  /** That something was done, or empty. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** Why the log is not written as it was wished, or empty. */
  public ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** How much is written to the log. */
  public ReadOnlyObjectProperty<LogDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** The look under way. */
  public Activity looking() {
    return looking;
  }

  /** Where the files of the log lie. */
  public Path logFolder() {
    return patient.journal().folder();
  }

  /** Looks at everything again. */
  public void look() {
    said.set("");
    looking.start(
        () ->
            new Seen(
                patient.checkup().look(),
                patient.journal().last(LINES),
                patient.journal().detail()),
        this::seen);
  }

  private void seen(Seen seen) {
    findings.setAll(seen.findings());
    log.set(String.join("\n", seen.log()));
    detail.set(seen.detail());
    long wrong = findings.stream().filter(one -> one.standing() == Standing.WRONG).count();
    summary.set(
        wrong == 0
            ? texts.text("ui.diagnostics.well")
            : wrong == 1
                ? texts.text("ui.diagnostics.wrong.one")
                : texts.text("ui.diagnostics.wrong", String.valueOf(wrong)));
  }

  /** Puts what was found where it can be pasted from, without anything that tells who the person is. */
  public void copyReport() {
    clip.put(
        new CheckupTexts(texts)
            .report(List.copyOf(findings), clock.instant(), patient.redaction()));
    said.set(texts.text("ui.diagnostics.copied"));
  }

  /** Has more or less written to the log, now and after the next start. */
  public void write(Upkeep.Logging logging) {
    trouble.set("");
    var _ =
        background.run(
            () ->
                patient
                    .settings()
                    .change(settings -> settings.withUpkeep(settings.upkeep().withLogging(logging))),
            this::written);
  }

  private void written(SettingsBook.Writing writing) {
    trouble.set(
        switch (writing) {
          case SettingsBook.Writing.Written _ -> "";
          case SettingsBook.Writing.NotWritten() -> texts.text("ui.settings.failed");
        });
    // Anew even if it is the same: the box that was clicked shows what holds.
    LogDetail now = patient.journal().detail();
    detail.set(now == LogDetail.USUAL ? LogDetail.MORE : LogDetail.USUAL);
    detail.set(now);
  }
}
