package dev.ownhand.gaia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.crypto.Address;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WholeListTest {
  @Test
  void keepsNoMoreCharactersThanFitInMemory() {
    assertEquals(8_000, assertInstanceOf(HubReply.Done.class, WholeList.of(new Wide(8))).value() instanceof Listing all ? all.files().size() : 0);
    assertEquals(
        new HubReply.Failed<>(new HubTrouble.NotWell(0)), WholeList.of(new Wide(9)));
  }

  /** Pages of a thousand names of four thousand characters. */
  private record Wide(int pages) implements Bucket {
    @Override
    public HubReply<Listing> list(Optional<String> page) {
      int number = page.map(Integer::parseInt).orElse(0);
      var files = new ArrayList<FileStat>();
      for (int i = 0; i < 1000; i++) {
        files.add(
            new FileStat(
                new FilePath("x".repeat(3990) + number + "." + (1000 + i)), "", "e", 1, Instant.EPOCH));
      }
      return new HubReply.Done<>(
          new Listing(files, number + 1 < pages ? Optional.of("" + (number + 1)) : Optional.empty()));
    }

    @Override
    public Address address() {
      throw new AssertionError();
    }

    @Override
    public HubPlace hub() {
      throw new AssertionError();
    }

    @Override
    public HubReply<FileStat> stat(FilePath path) {
      throw new AssertionError();
    }

    @Override
    public HubReply<FileStat> read(FilePath path, OutputStream sink) {
      throw new AssertionError();
    }

    @Override
    public HubReply<String> write(FilePath path, Content content, Condition condition) {
      throw new AssertionError();
    }

    @Override
    public HubReply<FilePath> delete(FilePath path) {
      throw new AssertionError();
    }

    @Override
    public void close() {}
  }
}
