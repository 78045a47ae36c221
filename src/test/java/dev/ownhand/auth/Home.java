package dev.ownhand.auth;

import dev.ownhand.base.WebAddress;
import dev.ownhand.crypto.Entropy;
import dev.ownhand.crypto.PasswordLock;
import dev.ownhand.keychain.Mnemonic;
import dev.ownhand.net.Body;
import dev.ownhand.net.Fetch;
import dev.ownhand.net.Reply;
import dev.ownhand.net.Web;
import dev.ownhand.store.DiskVaultShelf;
import dev.ownhand.store.HsqlCabinet;
import dev.ownhand.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sign-in on a real vault and a real database in a folder, with a clock that is moved by hand. */
public final class Home implements AutoCloseable {
  /** Makes guessing cheap, so that tests are fast. */
  public static final PasswordLock CHEAP = new PasswordLock(64, 1, 1);

  public static final WebAddress ENTRANCE = WebAddress.parse("http://localhost:8888/auth").orElseThrow();

  private volatile Instant now = Requests.NOW;
  private final Map<String, Reply> pages = new ConcurrentHashMap<>();
  private final BlockingQueue<Visit> arrived = new LinkedBlockingQueue<>();
  private final Entropy entropy = Entropy.system();
  private final InstantSource clock = () -> now;
  private final Household household;
  private final SignIn signIn;
  private volatile Publicity publicity = (_, _, _) -> Publicity.Entering.ENTERED;

  public Home(Path folder) {
    this(folder, new HsqlCabinet(folder, Entropy.system()));
  }

  Home(Path folder, Cabinet cabinet) {
    household =
        new Household(new Vault(new DiskVaultShelf(folder), CHEAP, entropy, clock), cabinet);
    Web web = this::page;
    signIn =
        new SignIn(
            new RequestVerifier(clock, origin -> origin.isLoopback() && origin.port() == 8888),
            new ManifestReader(web),
            new ResponseMaker(clock, entropy),
            household,
            (identity, inside) -> Hub.NONE,
            (identity, domainName, bucket) -> publicity.enter(identity, domainName, bucket),
            arrived::add,
            clock,
            entropy);
  }

  private Reply page(WebAddress address, Fetch limits) {
    return pages.getOrDefault(address.toString(), new Reply.Unreachable(Reply.Cause.REFUSED));
  }

  /** What the web answers at an address. */
  public void serve(String address, String content) {
    serve(address, content.getBytes(StandardCharsets.UTF_8));
  }

  public void serve(String address, byte[] content) {
    pages.put(
        address,
        new Reply.Answered(
            200, Optional.empty(), Body.of(content), WebAddress.parse(address).orElseThrow()));
  }

  /** Has profiles published by that. */
  public void publishBy(Publicity other) {
    publicity = other;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  /** The clock of all of it. */
  public InstantSource clock() {
    return clock;
  }

  public Household household() {
    return household;
  }

  public SignIn signIn() {
    return signIn;
  }

  public char[] password() {
    return "a good password".toCharArray();
  }

  /** The phrase of all zeros. */
  public Home settled() {
    household.create(Mnemonic.ofEntropy(new byte[16]), password());
    return this;
  }

  public Arrival arrive(String token, String visitor) {
    return signIn.arrive(new RequestLink(token, Optional.empty()), visitor, ENTRANCE);
  }

  /** The next request that reached the desk. */
  public Visit atDesk() {
    try {
      Visit visit = arrived.poll(10, TimeUnit.SECONDS);
      if (visit == null) {
        throw new AssertionError("nothing reached the desk");
      }
      return visit;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public boolean deskIsEmpty() {
    return arrived.isEmpty();
  }

  @Override
  public void close() {
    signIn.close();
    household.close();
  }
}
