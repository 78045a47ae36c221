package dev.ownhand.bench;

import dev.ownhand.base.Secret;
import dev.ownhand.crypto.PasswordLock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a guess at the password costs, in a fresh JVM and in a warm one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PasswordBench {
  private final byte[] salt = new byte[PasswordLock.SALT_LENGTH];

  @Benchmark
  @Fork(
      value = 3,
      jvmArgsAppend = {"-Xms32m", "-Xmx256m", "-XX:+UseSerialGC"})
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Secret cold() {
    return guess();
  }

  @Benchmark
  @Fork(
      value = 1,
      jvmArgsAppend = {"-Xms32m", "-Xmx256m", "-XX:+UseSerialGC"})
  @Warmup(iterations = 3)
  @Measurement(iterations = 5)
  public Secret warm() {
    return guess();
  }

  private Secret guess() {
    return PasswordLock.DEFAULT.key("correct horse battery".toCharArray(), salt);
  }
}
