package dev.ownhand.profile.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ownhand.crypto.Address;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofStatementTest {
  private static final String ADDRESS = "16QVHb7h5wjfsGciqa2Ln6HAzH4Nhwtxjj";
  private static final ProofStatement STATEMENT =
      ProofStatement.of(Address.parse(ADDRESS).orElseThrow());
  private static final String TEXT =
      "Verifying my Blockstack ID is secured with the address " + ADDRESS;

  @Test
  @Timeout(10)
  void isNotKeptBusyByManyDenials() {
    assertInstanceOf(
        ProofStatement.Reading.Absent.class, read("do not {S} ".repeat(1024 * 1024 / 97)));
  }

  @Test
  @Timeout(10)
  void isNotKeptBusyByWhatNeverBecomesAnOldSentence() {
    var named = new ProofStatement(STATEMENT.owner(), Optional.of("ada.id"));
    for (String text : List.of("+ada ", "verifymyonename ")) {
      assertInstanceOf(
          ProofStatement.Reading.Absent.class, named.read(List.of(text.repeat(30_000))));
    }
  }

  @Test
  void saysExactlyThis() {
    assertEquals(TEXT, STATEMENT.text());
    assertEquals(89, STATEMENT.text().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{S}",
        "“{S}”",
        "\"{S}\"",
        "{S}.",
        "{S} https://explorer.example/x",
        "Hello. {S}",
        "VERIFYING MY BLOCKSTACK ID IS SECURED WITH THE ADDRESS {A}",
        "Verifying my\n\tBlockstack\u00a0ID  is secured with the address\n{A}",
        "Verifying my Block\u200bstack ID is secured with the address \u2066{A}\u2069",
        "Verifying my Blockstack ID is secured&#32;with the address&nbsp;{A}",
        "{A} {A} {S}",
        "Verifying my Blockstack ID is secured with the address 1BRM7V8inHHZV5SA3jJW6brvTQ8tnSMiqJ {S}",
        "I am not {S}. But now: {S}",
        "<!-- old --> {S}",
        "knot: {S}"
      })
  void isFound(String text) {
    assertInstanceOf(ProofStatement.Reading.Present.class, read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{A}",
        "Verifying my Blockstack ID is secured with the address",
        "Verifying my Blockstack ID is secured with the address ",
        "Verifying my Blockstack ID is secured with the address 16qvhb7h5wjfsgciqa2ln6hazh4nhwtxjj",
        "Verifying my Blockstack ID is secured with the address 1BRM7V8inHHZV5SA3jJW6brvTQ8tnSMiqJ",
        "Verifying my Blockstack ID is secured with the address {A}1",
        "Verifying my Blockstack ID is secured with the address {A}é",
        "Verifying my Blockstack ID is secured with the address undefined",
        "Verifying my Blockstack ID is secured with the address{A}",
        "x{S}",
        "é{S}",
        "I am not {S}",
        "It isn’t {S}",
        "I was never {S}",
        "<!-- {S} -->",
        "<!-- {S}",
        "Verifying my <!-- x Blockstack ID is secured with the address {A}"
      })
  void isNotFound(String text) {
    assertInstanceOf(ProofStatement.Reading.Absent.class, read(text));
  }

  @Test
  void isNotPutTogetherFromSeveralTexts() {
    int half = TEXT.indexOf("secured");
    assertInstanceOf(
        ProofStatement.Reading.Absent.class,
        STATEMENT.read(List.of(TEXT.substring(0, half), TEXT.substring(half))));
  }

  @Test
  void countsByANameOnlyIfThatIsTheOwners() {
    var owned = new ProofStatement(STATEMENT.owner(), Optional.of("ada.id"));
    List<String> text = List.of("Verifying that &quot;ada.id&quot; is my Blockstack ID");
    assertInstanceOf(ProofStatement.Reading.Present.class, owned.read(text));
    assertInstanceOf(ProofStatement.Reading.Absent.class, STATEMENT.read(text));
    List<String> longer = List.of("Verifying that ada.id.evil is my Blockstack ID");
    assertInstanceOf(ProofStatement.Reading.Absent.class, owned.read(longer));
    List<String> old = List.of("Verifying that +ada is my openname");
    assertInstanceOf(ProofStatement.Reading.Old.class, owned.read(old));
    assertInstanceOf(ProofStatement.Reading.Absent.class, STATEMENT.read(old));
  }

  @Test
  void showsOneLineOfWhatIsThereInstead() {
    assertEquals(
        new ProofStatement.Reading.Absent("Hello world"),
        STATEMENT.read(List.of("Hello\n\u202eworld\u0007")));
  }

  private static ProofStatement.Reading read(String text) {
    return STATEMENT.read(List.of(text.replace("{S}", TEXT).replace("{A}", ADDRESS)));
  }
}
