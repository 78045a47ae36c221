package dev.ownhand.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestLinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "blockstack:a.b.c",
        "blockstack://a.b.c",
        "blockstack:///a.b.c/",
        "BLOCKSTACK:a.b.c",
        "web+blockstack:a.b.c",
        "blockstack:blockstack:a.b.c",
        " blockstack:a.b.c\n",
        "blockstack:a.b.c#coreAPIPassword=x"
      })
  void findsTheTokenInALink(String link) {
    assertTrue(RequestLink.isLink(link.strip()));
    assertEquals(
        new RequestLink.Reading.Read(new RequestLink("a.b.c", Optional.empty())),
        RequestLink.ofLink(link));
  }

  @Test
  void findsTheEchoBehindTheToken() {
    assertEquals(
        new RequestLink.Reading.Read(new RequestLink("a.b.c", Optional.of("x1y2z3"))),
        RequestLink.ofLink("blockstack:a.b.c&echo=x1y2z3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "blockstack:", "blockstack://", "http://localhost", "mailto:x"})
  void refusesALinkWithoutAToken(String link) {
    assertEquals(
        new RequestLink.Reading.Refused(new Refusal.TokenMissing()), RequestLink.ofLink(link));
  }

  @Test
  void refusesSeveralTokens() {
    assertEquals(
        new RequestLink.Reading.Refused(new Refusal.TokenRepeated(2)),
        RequestLink.ofParameters(List.of("a", "b"), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>", "a b", "ä", "../x"})
  void refusesAnEchoThatNoClientMakes(String echo) {
    assertEquals(
        new RequestLink.Reading.Refused(new Refusal.EchoMalformed()),
        RequestLink.ofParameters(List.of("a"), List.of(echo)));
  }

  @Test
  void takesAnEmptyEchoForNone() {
    var read =
        assertInstanceOf(
            RequestLink.Reading.Read.class, RequestLink.ofParameters(List.of("a"), List.of("")));
    assertEquals(Optional.empty(), read.link().echo());
  }

  @Test
  void showsNoToken() {
    assertFalse(new RequestLink("a.b.c", Optional.empty()).toString().contains("a.b.c"));
  }
}
