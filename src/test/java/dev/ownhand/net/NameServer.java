package dev.ownhand.net;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;

/** A name server on this computer that knows some texts. */
public final class NameServer implements AutoCloseable {
  private final DatagramSocket socket;
  private final Map<String, List<List<String>>> texts = new ConcurrentHashMap<>();
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

  private NameServer() throws IOException {
    socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofVirtual().start(this::serve);
  }

  public static NameServer open() throws IOException {
    return new NameServer();
  }

  /** A record of these pieces; several make several records. */
  public NameServer has(String domain, List<String> pieces) {
    texts.merge(
        domain,
        List.of(pieces),
        (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    return this;
  }

  /** Answers with such a code, or with nothing at all if that is below zero. */
  public NameServer fails(String domain, int code) {
    failures.put(domain, code);
    return this;
  }

  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** As settings name it. */
  public String place() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  private void serve() {
    byte[] block = new byte[4096];
    while (!socket.isClosed()) {
      try {
        var packet = new DatagramPacket(block, block.length);
        socket.receive(packet);
        byte[] answer = answer(new Message(Arrays.copyOf(block, packet.getLength())));
        if (answer.length > 0) {
          socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
        }
      } catch (IOException e) {
        // Closed, or not a question.
      }
    }
  }

  private byte[] answer(Message question) {
    Name name = question.getQuestion().getName();
    String domain = name.toString(true);
    asked.add(domain);
    var answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.addRecord(question.getQuestion(), Section.QUESTION);
    int failure = failures.getOrDefault(domain, Rcode.NOERROR);
    if (failure < 0) {
      return new byte[0];
    }
    answer.getHeader().setRcode(texts.containsKey(domain) ? failure : failure == 0 ? Rcode.NXDOMAIN : failure);
    for (List<String> pieces : texts.getOrDefault(domain, List.of())) {
      if (!pieces.isEmpty()) {
        Record record = new TXTRecord(name, DClass.IN, 60, pieces);
        answer.addRecord(record, Section.ANSWER);
      }
    }
    return answer.toWire();
  }

  @Override
  public void close() {
    socket.close();
  }
}
