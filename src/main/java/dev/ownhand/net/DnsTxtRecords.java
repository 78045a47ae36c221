package dev.ownhand.net;

import dev.ownhand.base.Limits;
import dev.ownhand.base.Origin;
import dev.ownhand.base.WebAddress;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/**
 * TXT records by dnsjava. Nothing is kept from one question to the next.
 *
 * <p>Answers are not signed: whoever is on the way to the name server can make them up.
 */
public final class DnsTxtRecords implements TxtRecords {
  private final Supplier<Optional<String>> server;
  private final Duration time;

  /**
   * Of a name server, {@code host:port}, or of those that the system uses.
   *
   * @param server asked before each question
   */
  public DnsTxtRecords(Supplier<Optional<String>> server) {
    this(server, Limits.PROOF_TIME);
  }

  DnsTxtRecords(Supplier<Optional<String>> server, Duration time) {
    this.server = server;
    this.time = time;
  }

  @Override
  public TxtReply lookup(String domain) {
    Future<LookupResult> answer;
    try {
      answer =
          LookupSession.builder()
              .resolver(resolver())
              .build()
              .lookupAsync(Name.fromString(domain, Name.root), Type.TXT)
              .toCompletableFuture();
    } catch (TextParseException e) {
      return new TxtReply.NoSuchName();
    }
    return await(answer);
  }

  private TxtReply await(Future<LookupResult> answer) {
    try {
      return new TxtReply.Found(texts(answer.get(time.toNanos(), TimeUnit.NANOSECONDS)));
    } catch (TimeoutException e) {
      return new TxtReply.TimedOut();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TxtReply.NoAnswer();
    } catch (CancellationException e) {
      return new TxtReply.NoAnswer();
    } catch (ExecutionException e) {
      return switch (e.getCause()) {
        case NoSuchDomainException _ -> new TxtReply.NoSuchName();
        case NoSuchRRSetException _ -> new TxtReply.Found(List.of());
        case null, default -> new TxtReply.NoAnswer();
      };
    } finally {
      answer.cancel(true);
    }
  }

  private Resolver resolver() {
    Resolver resolver =
        server
            .get()
            .flatMap(text -> WebAddress.parse("http://" + text))
            .map(WebAddress::origin)
            .<Resolver>map(DnsTxtRecords::resolver)
            .orElseGet(ExtendedResolver::new);
    resolver.setTimeout(time);
    return resolver;
  }

  private static SimpleResolver resolver(Origin origin) {
    return new SimpleResolver(
        new InetSocketAddress(origin.host().replaceAll("[\\[\\]]", ""), origin.port()));
  }

  private static List<String> texts(LookupResult result) {
    return result.getRecords().stream()
        .filter(TXTRecord.class::isInstance)
        .map(record -> text((TXTRecord) record))
        .toList();
  }

  private static String text(TXTRecord record) {
    var joined = new ByteArrayOutputStream();
    record.getStringsAsByteArrays().forEach(joined::writeBytes);
    return joined.toString(StandardCharsets.UTF_8);
  }
}
