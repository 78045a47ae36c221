package dev.ownhand;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The plan of the house: which room stands on which floor, and who may import whom. */
class HouseTest {
  private static final String HOUSE = "dev.ownhand";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(HOUSE);

  /** A room, its floor, and the rooms below that it may import. */
  private record Room(int floor, Set<String> mayImport) {
    static Room on(int floor, String... mayImport) {
      return new Room(floor, Set.of(mayImport));
    }
  }

  private static final Map<String, Room> PLAN =
      Map.ofEntries(
          entry("base", Room.on(0)),
          entry("crypto", Room.on(1, "base")),
          entry("net", Room.on(1, "base")),
          entry("platform", Room.on(1, "base")),
          entry("settings", Room.on(1, "base")),
          entry("tokens", Room.on(2, "base", "crypto")),
          entry("keychain", Room.on(2, "base", "crypto")),
          entry("vault", Room.on(3, "base", "crypto", "keychain")),
          entry("gaia", Room.on(3, "base", "crypto", "net", "tokens")),
          entry("profile", Room.on(4, "base", "crypto", "net", "tokens", "gaia")),
          entry(
              "auth",
              Room.on(
                  5, "base", "crypto", "net", "tokens", "keychain", "vault", "gaia", "profile")),
          entry("verify", Room.on(5, "base", "crypto", "tokens")),
          entry(
              "store",
              Room.on(
                  6, "base", "crypto", "net", "settings", "vault", "gaia", "updates", "profile",
                  "auth")),
          entry(
              "storage",
              Room.on(
                  6, "base", "crypto", "net", "tokens", "keychain", "vault", "gaia", "profile",
                  "auth")),
          entry(
              "publishing",
              Room.on(
                  6, "base", "crypto", "net", "tokens", "keychain", "gaia", "profile", "auth")),
          entry("updates", Room.on(3, "base", "crypto", "net", "tokens")),
          entry("checkup", Room.on(6, "base", "platform", "settings", "keychain")),
          entry(
              "texts",
              Room.on(
                  7, "base", "net", "platform", "tokens", "keychain", "vault", "gaia", "profile",
                  "auth", "storage", "publishing", "updates", "checkup")),
          entry(
              "program",
              Room.on(
                  7, "base", "platform", "settings", "profile", "auth", "verify", "storage",
                  "publishing", "updates", "checkup")),
          entry("server", Room.on(8, "base", "crypto", "gaia", "auth", "texts")),
          entry(
              "ui",
              Room.on(
                  8, "base", "crypto", "net", "platform", "settings", "keychain", "vault", "gaia",
                  "profile", "auth", "storage", "publishing", "updates", "checkup", "texts",
                  "program")),
          entry(
              "cli",
              Room.on(
                  8, "base", "crypto", "platform", "tokens", "keychain", "vault", "gaia", "profile",
                  "auth", "verify", "storage", "publishing", "updates", "checkup", "texts",
                  "program")));

  /** The one room that may import a library. */
  private static final Map<String, Set<String>> LANDLORDS =
      Map.ofEntries(
          entry("com.fasterxml.jackson", Set.of("base")),
          entry("org.bouncycastle", Set.of("crypto")),
          entry("okhttp3", Set.of("net")),
          entry("org.xbill", Set.of("net")),
          entry("org.jsoup", Set.of("profile")),
          entry("org.bitcoinj", Set.of("keychain")),
          entry("com.nulabinc.zxcvbn", Set.of("vault")),
          entry("io.undertow", Set.of("server")),
          entry("org.xnio", Set.of("server")),
          entry("java.sql", Set.of("store")),
          entry("org.hsqldb", Set.of("store")),
          entry("org.freedesktop.dbus", Set.of("platform")),
          entry("java.awt", Set.of("net", "platform")),
          entry("javax.imageio", Set.of("net")),
          entry("picocli", Set.of("cli")),
          entry("javafx", Set.of("ui")),
          entry("atlantafx", Set.of("ui")),
          entry("com.google.zxing", Set.of("ui")));

  @Test
  void everyRoomIsInThePlan() {
    var built = new TreeSet<String>();
    CLASSES.forEach(type -> built.add(room(type)));
    built.remove("");
    assertEquals(new TreeSet<>(PLAN.keySet()), built);
  }

  @Test
  void roomsImportStrictlyDownward() {
    PLAN.forEach(
        (name, room) ->
            room.mayImport()
                .forEach(
                    below ->
                        assertEquals(
                            true,
                            planned(below).floor() < room.floor(),
                            name + " may not stand on " + below)));
  }

  @Test
  void roomsImportOnlyWhatThePlanAllows() {
    var broken = new TreeMap<String, String>();
    for (JavaClass type : CLASSES) {
      String from = room(type);
      if (from.isEmpty()) {
        continue;
      }
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> target.getPackageName().startsWith(HOUSE))
          .map(HouseTest::room)
          .filter(to -> !to.equals(from) && !planned(from).mayImport().contains(to))
          .forEach(to -> broken.put(type.getName(), from + " -> " + (to.isEmpty() ? "top" : to)));
    }
    assertEquals(Map.of(), broken);
  }

  @Test
  void noRoomsOrSubPackagesFormACycle() {
    slices().matching(HOUSE + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyLibraryHasOneLandlord() {
    var broken = new ArrayList<String>();
    for (JavaClass type : CLASSES) {
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
          .filter(target -> landlords(target).filter(all -> !all.contains(room(type))).isPresent())
          .forEach(target -> broken.add(type.getName() + " uses " + target));
    }
    assertEquals(List.of(), broken);
  }

  /** Of a part of a library rather than of all of it; empty for what everybody may use. */
  private static Optional<Set<String>> landlords(String target) {
    return LANDLORDS.keySet().stream()
        .filter(
            library ->
                target.equals(library)
                    || target.startsWith(library + ".")
                    || target.startsWith(library + "$"))
        .max(Comparator.comparingInt(String::length))
        .map(LANDLORDS::get);
  }

  @Test
  void viewModelsKnowNoWindow() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("javafx..")
                .and(
                    DescribedPredicate.not(
                        JavaClass.Predicates.resideInAnyPackage(
                            "javafx.beans..", "javafx.collections.."))))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineTalksToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage(HOUSE + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  @Test
  void nobodyMakesPlatformThreadsByHand() {
    noClasses().should().callConstructor(Thread.class, Runnable.class).check(CLASSES);
  }

  @Test
  void randomnessComesFromEntropyAlone() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(HOUSE + ".crypto.Entropy")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.security.SecureRandom")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .check(CLASSES);
  }

  private static Room planned(String name) {
    return PLAN.getOrDefault(name, Room.on(0));
  }

  private static String room(JavaClass type) {
    String below = type.getPackageName().substring(HOUSE.length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
  }
}
