package dev.ownhand.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.base.FuzzTarget;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Any link, and any parameters of a query: tokens, an empty line, echo ids. */
public final class RequestLinkFuzz implements FuzzTarget {
  @Override
  public Stream<byte[]> seeds() {
    return Stream.of(
            "blockstack:a.b.c",
            "web+blockstack://a.b.c/?echo=x1",
            "BLOCKSTACK:blockstack:a.b.c#fragment",
            "blockstack:a.b.c&echo=0123456789&other=1",
            "a.b.c\n\nx1",
            "/a.b.c/\nd.e.f\n\nx1\nx2")
        .map(text -> text.getBytes(UTF_8));
  }

  @Override
  public void check(byte[] input) {
    String text = new String(input, UTF_8);
    RequestLink.Reading ofLink = RequestLink.ofLink(text);
    assertSound(ofLink);
    assertTrue(RequestLink.isLink(text.strip()) || ofLink instanceof RequestLink.Reading.Refused);
    List<String> lines = Arrays.asList(text.split("\n", -1));
    int empty = lines.indexOf("");
    assertSound(
        empty < 0
            ? RequestLink.ofParameters(lines, List.of())
            : RequestLink.ofParameters(
                lines.subList(0, empty), lines.subList(empty, lines.size())));
  }

  private static void assertSound(RequestLink.Reading reading) {
    switch (reading) {
      case RequestLink.Reading.Refused(Refusal refusal) -> Soundness.assertTold(refusal);
      case RequestLink.Reading.Read(RequestLink link) -> {
        assertFalse(link.token().isBlank());
        assertTrue(link.echo().stream().allMatch(id -> id.matches("[A-Za-z0-9]{1,64}")));
        assertEquals(link.token().strip(), link.token());
        assertEquals(-1, link.token().indexOf('#'));
      }
    }
  }
}
