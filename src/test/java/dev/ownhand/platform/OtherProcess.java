package dev.ownhand.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A second Java process, which does one thing, says so in a line, and stays until it is killed. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private OtherProcess(Process process) {
    this.process = process;
    said = process.inputReader(StandardCharsets.UTF_8);
  }

  static OtherProcess start(String task, Object argument, String... more) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        Stream.concat(
                Stream.of(
                    java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classPath(),
                    OtherProcess.class.getName(), task, argument.toString()),
                Stream.of(more))
            .toList();
    return new OtherProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  String line() throws IOException {
    return said.readLine();
  }

  long number() {
    return process.pid();
  }

  /** Kills it as a crash would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static String classPath() {
    return Stream.of(SingleInstance.class, OtherProcess.class)
        .map(OtherProcess::folder)
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static String folder(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "claim" -> System.out.println(listening(SingleInstance.claim(Path.of(args[1]), byte[]::new)));
      case "hand over" -> handOver(Path.of(args[1]), args[2]);
      case "open a port" -> openPort();
      default -> throw new IllegalArgumentException(args[0]);
    }
    new CountDownLatch(1).await();
  }

  private static String listening(Claim claim) {
    return claim instanceof Claim.First(Instance instance)
        ? "First " + instance.listen(message -> new HandOver.Delivered())
        : claim.toString();
  }

  private static void handOver(Path home, String message) {
    long start = System.nanoTime();
    HandOver result = SingleInstance.handOver(home, Message.of(message));
    System.out.println(result + " after " + (System.nanoTime() - start) / 1000 + " us");
  }

  private static void openPort() throws IOException {
    System.out.println(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()).getLocalPort());
  }
}
