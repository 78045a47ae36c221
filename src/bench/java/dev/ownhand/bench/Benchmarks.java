package dev.ownhand.bench;

import dev.ownhand.base.Json;
import dev.ownhand.base.JsonReading;
import dev.ownhand.base.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures Ownhand and the original library one after the other, and prints both side by side. */
public final class Benchmarks {
  private static final List<String> PARTS = List.of("whole", "verify", "derive", "encrypt", "sign");

  private final Path project;
  private final Path program;

  private Benchmarks(Path project, Path program) {
    this.project = project;
    this.program = program;
  }

  /** Takes the folder of the project and the folder of the packaged program. */
  public static void main(String[] arguments) throws Exception {
    new Benchmarks(Path.of(arguments[0]), Path.of(arguments[1])).run();
  }

  private void run() throws IOException, InterruptedException, RunnerException {
    double loadBefore = load();
    Map<String, Double> ours = jmh();
    Map<String, Double> theirs = node();
    EntranceRun.Result entrance = EntranceRun.of(program);
    print(String.format("%-44s %10s %10s %8s  %s", "", "Ownhand", "original", "ratio", "wanted"));
    for (String part : PARTS) {
      double own = ours.get("SignInBench." + part);
      double other = theirs.get(part);
      boolean whole = part.equals("whole");
      print(
          String.format(
              Locale.ROOT,
              "%-44s %7.2f ms %7.2f ms %7.1fx  %s",
              whole ? "whole sign-in, warm, median" : "  " + part,
              own,
              other,
              other / own,
              whole ? "at least 8x" : ""));
    }
    row("first sign-in of a rehearsed program, median", ours.get("FirstSignInBench.first"), "< 50 ms");
    row("GET /auth, until the page is there, median", entrance.page().millis(0.5), "< 20 ms");
    row("GET /auth, until the page is there, p99", entrance.page().millis(0.99), "");
    row("GET /auth, until the answer is there, median", entrance.answer().millis(0.5), "");
    row("key of a password, first of a JVM, median", ours.get("PasswordBench.cold"), "");
    row("key of a password, warm, median", ours.get("PasswordBench.warm"), "");
    print(
        String.format(
            Locale.ROOT,
            "Load %.1f before, %.1f after, on %d processors; Java %s; blockstack 21.1.1 in Node.",
            loadBefore,
            load(),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature()));
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void row(String what, double millis, String wanted) {
    print(String.format(Locale.ROOT, "%-44s %7.2f ms %10s %8s  %s", what, millis, "", "", wanted));
  }

  private static void print(String line) {
    System.out.println(line.stripTrailing());
  }

  /** Medians in milliseconds. */
  private static Map<String, Double> jmh() throws RunnerException {
    var medians = new HashMap<String, Double>();
    var options =
        new OptionsBuilder()
            .include("dev\\.ownhand\\.bench\\..*")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .jvmArgsPrepend(
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
            .build();
    for (RunResult result : new Runner(options).run()) {
      String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
      medians.put(name, result.getPrimaryResult().getStatistics().getPercentile(50) / 1000);
    }
    return medians;
  }

  /** Medians in milliseconds. */
  private Map<String, Double> node() throws IOException, InterruptedException {
    Path endToEnd = project.resolve("src/test/e2e");
    if (!Files.exists(endToEnd.resolve("node_modules/blockstack"))) {
      said(endToEnd, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    }
    byte[] said = said(project, "node", "src/bench/node/sign-in.mjs");
    if (!(Json.read(said) instanceof JsonReading.Read(JsonValue.Obj medians))) {
      throw new IllegalStateException("the script for Node said no JSON");
    }
    var times = new HashMap<String, Double>();
    medians
        .members()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonValue.Num(BigDecimal millis)) {
                times.put(name, millis.doubleValue());
              }
            });
    return times;
  }

  private static byte[] said(Path folder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream output = process.getInputStream()) {
      byte[] said = output.readAllBytes();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command[0] + " failed");
      }
      return said;
    }
  }
}
