package dev.ownhand.bench;

import dev.ownhand.auth.Hub;
import dev.ownhand.auth.Rehearsal;
import dev.ownhand.auth.RequestCheck;
import dev.ownhand.auth.RequestVerifier;
import dev.ownhand.auth.ResponseMaker;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PrivateKey;
import dev.ownhand.keychain.IdentityKey;
import dev.ownhand.keychain.Keychain;
import dev.ownhand.tokens.TokenSigner;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first sign-in of a JVM in which the rehearsal is over and the vault is open. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 10,
    jvmArgsAppend = {"-Xms32m", "-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class FirstSignInBench {
  private final InstantSource clock = InstantSource.system();
  private final Entropy entropy = Entropy.system();
  private Keychain keychain;
  private String token;

  @Setup
  public void rehearse() {
    keychain = Requests.keychain(entropy);
    PrivateKey transit = PrivateKey.random(entropy);
    new Rehearsal(clock, entropy).run();
    token = TokenSigner.sign(Requests.claims(Requests.APP, transit, clock.instant()), transit);
  }

  @Benchmark
  public String first() {
    var verifier = new RequestVerifier(clock, origin -> false);
    var responses = new ResponseMaker(clock, entropy);
    var accepted = (RequestCheck.Accepted) verifier.check(token);
    try (IdentityKey identity = keychain.identityKey(0)) {
      return responses.make(accepted.request(), identity, Optional.empty(), Hub.NONE);
    }
  }
}
