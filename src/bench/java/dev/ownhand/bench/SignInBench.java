package dev.ownhand.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ownhand.auth.Hub;
import dev.ownhand.auth.RequestCheck;
import dev.ownhand.auth.RequestVerifier;
import dev.ownhand.auth.ResponseMaker;
import dev.ownhand.base.JsonValue;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.Envelope;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole sign-in and its parts, warm. The same is measured of the original in sign-in.mjs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class SignInBench {
  private final InstantSource clock = InstantSource.system();
  private final Entropy entropy = Entropy.system();
  private final RequestVerifier verifier = new RequestVerifier(clock, origin -> false);
  private final ResponseMaker responses = new ResponseMaker(clock, entropy);
  private final Keychain keychain = Requests.keychain(entropy);
  private final PrivateKey transit = PrivateKey.random(entropy);
  private final JsonValue.Obj claims = Requests.claims(Requests.APP, transit, clock.instant());
  private final String token = TokenSigner.sign(claims, transit);
  private final byte[] appKey = transit.revealHex().getBytes(US_ASCII);

  @Benchmark
  @Warmup(iterations = 5, time = 3)
  @Measurement(iterations = 5, time = 1)
  public String whole() {
    var accepted = (RequestCheck.Accepted) verifier.check(token);
    try (IdentityKey identity = keychain.identityKey(0)) {
      return responses.make(accepted.request(), identity, Optional.empty(), Hub.NONE);
    }
  }

  @Benchmark
  public RequestCheck verify() {
    return verifier.check(token);
  }

  @Benchmark
  public String derive() {
    try (IdentityKey identity = keychain.identityKey(0);
        PrivateKey app = identity.appKey(Requests.APP)) {
      return app.revealHex();
    }
  }

  @Benchmark
  public Envelope encrypt() {
    return Envelope.sealText(appKey, transit.publicKey(), entropy);
  }

  @Benchmark
  public String sign() {
    return TokenSigner.sign(claims, transit);
  }
}
