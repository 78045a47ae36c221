package dev.ownhand.server.hub;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;
import dev.ownhand.gaia.FileStat;
import dev.ownhand.gaia.hub.Buckets;
import dev.ownhand.gaia.hub.HubAnswer;
import dev.ownhand.gaia.hub.HubRefusal;
import dev.ownhand.gaia.hub.LocalHub;
import io.undertow.util.DateUtils;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code GET|HEAD /read/...}: files as they were stored, for everybody who knows their names. */
final class HubReads {
  private static final int BUFFER = 64 * 1024;

  private final LocalHub hub;

  HubReads(LocalHub hub) {
    this.hub = hub;
  }

  void read(Optional<Address> bucket, String path, Talk talk) throws IOException {
    Optional<FilePath> name = FilePath.of(path);
    if (name.isEmpty()) {
      talk.text(400, "Invalid Path");
      return;
    }
    if (bucket.isEmpty()) {
      missing(talk);
      return;
    }
    switch (hub.read(bucket.get(), name.get())) {
      case HubAnswer.Refused(HubRefusal refusal) -> talk.refuse(refusal);
      case HubAnswer.Given(Optional<Buckets.Opened> found) -> {
        if (found.isEmpty()) {
          missing(talk);
          return;
        }
        try (Buckets.Opened file = found.get()) {
          send(file, talk);
        }
      }
    }
  }

  private static void missing(Talk talk) throws IOException {
    talk.text(404, "File not found");
  }

  private static void send(Buckets.Opened file, Talk talk) throws IOException {
    FileStat stat = file.stat();
    talk.tell(Headers.ETAG, stat.etag());
    talk.tell(Headers.LAST_MODIFIED, DateUtils.toDateString(Date.from(stat.modified())));
    talk.tell(Headers.CACHE_CONTROL, "no-cache");
    talk.tell(Headers.ACCEPT_RANGES, "bytes");
    talk.tell(new HttpString("Content-Security-Policy"), Display.POLICY);
    if (!Display.isPlain(stat.contentType())) {
      talk.tell(Headers.CONTENT_DISPOSITION, "attachment");
    }
    if (talk.header(Headers.IF_NONE_MATCH).filter(tags -> names(tags, stat.etag())).isPresent()) {
      talk.begin(304).close();
      return;
    }
    talk.tell(Headers.CONTENT_TYPE, stat.contentType());
    switch (ByteRange.of(range(talk, stat), stat.length())) {
      case ByteRange.Asked.Whole() -> send(file, new ByteRange(0, stat.length()), 200, talk);
      case ByteRange.Asked.Part(ByteRange part) -> {
        long last = part.first() + part.length() - 1;
        talk.tell(Headers.CONTENT_RANGE, "bytes " + part.first() + "-" + last + "/" + stat.length());
        send(file, part, 206, talk);
      }
      case ByteRange.Asked.Beyond() -> {
        talk.tell(Headers.CONTENT_RANGE, "bytes */" + stat.length());
        talk.text(416, "No such bytes");
      }
    }
  }

  private static Optional<String> range(Talk talk, FileStat stat) {
    boolean still =
        talk.header(Headers.IF_RANGE).map(tag -> names(tag, stat.etag())).orElse(true);
    return talk.header(Headers.RANGE).filter(_ -> still);
  }

  /** Whether a list of tags names one, as we write it or in the quotes that HTTP wants. */
  private static boolean names(String tags, String etag) {
    return Stream.of(tags.split(",", -1))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals('"' + etag + '"'));
  }

  private static void send(Buckets.Opened file, ByteRange range, int status, Talk talk)
      throws IOException {
    talk.tell(Headers.CONTENT_LENGTH, Long.toString(range.length()));
    try (Outflow flow = talk.begin(status)) {
      if (talk.sendsBody()) {
        send(file.content(), range, flow);
      }
    }
  }

  private static void send(SeekableByteChannel content, ByteRange range, Outflow flow)
      throws IOException {
    content.position(range.first());
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER, Math.max(1, range.length())));
    for (long left = range.length(); left > 0; ) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), left));
      int count = content.read(buffer);
      if (count < 0) {
        throw new IOException("the file is shorter than it was");
      }
      left -= count;
      flow.write(buffer.flip());
    }
  }
}
