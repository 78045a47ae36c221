package dev.ownhand.keychain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ownhand.base.JsonValue;
import dev.ownhand.base.Secret;
import dev.ownhand.base.VectorFile;
import dev.ownhand.crypto.PrivateKey;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** vectors/keychain.json: from the phrase to every key an app gets. */
class KeychainVectorTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final VectorFile VECTORS = VectorFile.read("keychain");

  /** What is tested here of a wallet, and what other rooms will have to answer for. */
  private static final Set<String> WALLET_MEMBERS =
      Set.of(
          "origin",
          "entropy",
          "mnemonic",
          "seed",
          "masterXprv",
          "masterFingerprint",
          "identityKeychain",
          "identities");

  private static final Set<String> OF_OTHER_ROOMS =
      Set.of("seedWithPassphraseTREZOR", "bitcoin", "stacks");

  @BeforeAll
  static void onlyKnownMembers() {
    for (JsonValue.Obj wallet : VECTORS.section("wallets")) {
      var unknown = new java.util.HashSet<>(wallet.members().keySet());
      unknown.removeAll(WALLET_MEMBERS);
      unknown.removeAll(OF_OTHER_ROOMS);
      assertEquals(Set.of(), unknown);
    }
  }

  @AfterAll
  static void allRan() {
    VECTORS.assertAllRan();
  }

  @TestFactory
  Stream<DynamicTest> derivesEveryKeyOfAWallet() {
    return VECTORS.each("wallets", "mnemonic", KeychainVectorTest::checkWallet);
  }

  private static void checkWallet(JsonValue.Obj wallet) {
    Mnemonic mnemonic = valid(text(wallet, "mnemonic"));
    assertEquals(text(wallet, "entropy"), HEX.formatHex(mnemonic.revealEntropy()));
    assertEquals(text(wallet, "mnemonic"), mnemonic.revealPhrase());
    assertEquals(mnemonic, Mnemonic.ofEntropy(HEX.parseHex(text(wallet, "entropy"))));
    try (Secret seed = mnemonic.seed();
        HdNode master = HdNode.master(seed);
        HdNode purpose = master.hardened(888);
        HdNode identities = purpose.hardened(0);
        Keychain keychain = mnemonic.open()) {
      assertEquals(text(wallet, "seed"), HEX.formatHex(seed.reveal()));
      assertNode(text(wallet, "masterXprv"), master);
      JsonValue.Obj node = wallet.object("identityKeychain").orElseThrow();
      assertNode(text(node, "xprv"), identities);
      assertEquals(text(node, "publicKey"), identities.key().publicKey().hex());
      assertEquals(text(node, "salt"), keychain.salt());
      for (JsonValue item : wallet.array("identities").orElseThrow()) {
        checkIdentity((JsonValue.Obj) item, identities, keychain);
      }
    }
  }

  private static void checkIdentity(JsonValue.Obj expected, HdNode identities, Keychain keychain) {
    int index = index(expected, "index");
    try (IdentityKey key = keychain.identityKey(index);
        HdNode node = identities.hardened(index);
        HdNode apps = node.hardened(0);
        HdNode signing = node.hardened(1);
        HdNode encryption = node.hardened(2)) {
      assertEquals(text(expected, "privateKey"), key.privateKey().revealHex());
      assertEquals(
          text(expected, "privateKey"),
          PrivateKey.parse(text(expected, "privateKeyWithCompressionSuffix"))
              .orElseThrow()
              .revealHex());
      assertEquals(text(expected, "publicKey"), key.publicKey().hex());
      Identity identity = keychain.identity(index);
      assertEquals(key.identity(), identity);
      assertEquals(text(expected, "address"), identity.address().toString());
      assertEquals(text(expected, "displayId"), identity.displayId());
      assertEquals(text(expected, "did"), identity.did().toString());
      assertNode(text(expected, "identityXprv"), node);
      assertNode(text(expected, "appsNodeKey"), apps);
      assertEquals(text(expected, "signingNodePublicKey"), signing.key().publicKey().hex());
      assertEquals(text(expected, "encryptionNodePublicKey"), encryption.key().publicKey().hex());
      // Apps are recorded for the first identities of a wallet only.
      for (JsonValue app : expected.array("apps").orElse(List.of())) {
        checkApp((JsonValue.Obj) app, key);
      }
    }
  }

  private static void checkApp(JsonValue.Obj expected, IdentityKey identity) {
    String domain = text(expected, "domain");
    try (PrivateKey app = identity.appKey(domain);
        PrivateKey spoiled = identity.appKey(domain + "x")) {
      assertEquals(index(expected, "legacyAppIndex"), identity.appIndex(domain));
      assertEquals(text(expected, "legacyAppPrivateKey"), app.revealHex());
      assertEquals(text(expected, "legacyAppPublicKey"), app.publicKey().hex());
      assertEquals(text(expected, "legacyAppAddress"), app.publicKey().address().toString());
      assertNotEquals(text(expected, "elevenLevelAppPrivateKey"), app.revealHex());
      assertNotEquals(text(expected, "legacyAppPrivateKey"), spoiled.revealHex());
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsLeadingZeros() {
    return VECTORS.each(
        "leadingZero",
        "kind",
        expected -> {
          try (Keychain keychain = valid(text(expected, "mnemonic")).open();
              IdentityKey key = keychain.identityKey(index(expected, "index"))) {
            expected
                .text("privateKey")
                .ifPresent(hex -> assertEquals(hex, key.privateKey().revealHex()));
            expected.text("publicKey").ifPresent(hex -> assertEquals(hex, key.publicKey().hex()));
            expected
                .text("address")
                .ifPresent(a -> assertEquals(a, key.identity().address().toString()));
            expected.text("salt").ifPresent(salt -> assertEquals(salt, keychain.salt()));
            expected
                .array("apps")
                .orElse(expected.text("domain").isPresent() ? List.of(expected) : List.of())
                .forEach(app -> checkApp((JsonValue.Obj) app, key));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> readsWhatPeopleType() {
    return VECTORS.each("mnemonics", "label", KeychainVectorTest::checkTyped);
  }

  /**
   * Valid is what is a phrase after any run of blanks and punctuation has become one blank and list
   * numbers are gone; the original replaces separators one by one, and knows fewer.
   */
  private static void checkTyped(JsonValue.Obj expected) {
    String input = text(expected, "input");
    String plain =
        String.join(
            " ",
            Arrays.stream(input.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !word.matches("\\d{1,2}"))
                .toList());
    JsonValue.Obj form = expected.object("browserRecoveryInput").orElseThrow();
    boolean originalAccepts =
        expected.isTrue("bip39ValidateMnemonic") || form.isTrue("isValid");
    MnemonicCheck check = Mnemonic.read(input);
    boolean tidied = check instanceof MnemonicCheck.Valid && !originalAccepts;
    if (originalAccepts || tidied) {
      assertEquals(plain, assertInstanceOf(MnemonicCheck.Valid.class, check).mnemonic().revealPhrase());
      form.text("cleaned").ifPresent(cleaned -> assertEquals(cleaned, plain));
    }
    if (tidied) {
      assertNotEquals(plain, input.strip(), "only tidying may make the difference");
      assertInstanceOf(MnemonicCheck.Valid.class, Mnemonic.read(plain));
    }
    if (check instanceof MnemonicCheck.Valid(Mnemonic mnemonic)) {
      expected
          .text("entropy")
          .ifPresent(e -> assertEquals(e, HEX.formatHex(mnemonic.revealEntropy())));
    }
  }

  private static Mnemonic valid(String phrase) {
    return assertInstanceOf(MnemonicCheck.Valid.class, Mnemonic.read(phrase)).mnemonic();
  }

  private static String text(JsonValue.Obj object, String member) {
    return object.text(member).orElseThrow();
  }

  private static int index(JsonValue.Obj object, String member) {
    return ((JsonValue.Num) object.get(member).orElseThrow()).value().intValueExact();
  }

  /** An extended private key (BIP32, "Serialization format") holds chain code and key at its end. */
  private static void assertNode(String xprv, HdNode node) {
    byte[] bytes = base58(xprv);
    assertArrayEquals(Arrays.copyOfRange(bytes, 13, 45), node.chainCode().reveal());
    assertArrayEquals(Arrays.copyOfRange(bytes, 46, 78), node.key().reveal());
  }

  private static byte[] base58(String text) {
    BigInteger number = BigInteger.ZERO;
    for (char c : text.toCharArray()) {
      int digit = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".indexOf(c);
      number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
    }
    byte[] bytes = number.toByteArray();
    assertEquals(82, bytes.length);
    return bytes;
  }
}
