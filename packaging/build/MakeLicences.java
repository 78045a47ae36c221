import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the licence of everything that the program brings along into its folder: the texts that libraries carry in
 * themselves, the usual texts for the others, a list of all, and the same as Debian wants it. Stops at a library that
 * is not in the table, at a licence without a text, and at a row of the table without a library.
 *
 * <p>Run as {@code java MakeLicences.java PROGRAM-FOLDER TOOLKIT-FOLDER LICENCES OWN-LICENCE}.
 */
public final class MakeLicences {
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*?)(?:-linux|-win|-mac)?(?:-aarch64)?\\.jar");
  private static final Pattern TEXT =
      Pattern.compile("META-INF/(?:.*/)?(?:.*[-_])?(?:licen[cs]e|notice|copying|lic)(?:\\.\\w+)?", Pattern.CASE_INSENSITIVE);

  /** The window toolkit's; the Java runtime, which has the same, brings its text. */
  private static final String OF_JAVA = "GPL-2.0-only WITH Classpath-exception-2.0";

  /** Whose texts every Debian system has, and where. */
  private static final Map<String, String> ON_DEBIAN =
      Map.of("Apache-2.0", "Apache-2.0", "MPL-2.0", "MPL-2.0", OF_JAVA, "GPL-2");

  private record Row(String licence, String holder) {
    Set<String> licences() {
      return new TreeSet<>(List.of(licence.split(" AND ")));
    }
  }

  private record Library(String name, String version, Row row, Path jar) {}

  private MakeLicences() {}

  public static void main(String[] arguments) throws IOException {
    Path program = Path.of(arguments[0]);
    Path texts = Path.of(arguments[2]);
    Path own = Path.of(arguments[3]);
    List<Library> libraries = libraries(program, Path.of(arguments[1]), rows(texts.resolve("libraries")));
    Path folder = program.resolve("licences");
    delete(folder);
    Files.createDirectories(folder);
    Files.copy(own, folder.resolve("ownhand.txt"));
    Map<String, String> usual = usualTexts(libraries, program, texts);
    for (Map.Entry<String, String> text : usual.entrySet()) {
      Files.writeString(folder.resolve(text.getKey().replace(' ', '-') + ".txt"), text.getValue());
    }
    var list = new ArrayList<String>();
    for (Library library : libraries) {
      list.add(
          "%s %s: %s. Copyright %s"
              .formatted(library.name(), library.version(), library.row().licence(), library.row().holder()));
      copyTexts(library, folder.resolve(library.name()));
    }
    list.add("The Java runtime and its parts: see runtime/legal");
    Files.write(folder.resolve("list.txt"), list);
    Files.writeString(folder.resolve("copyright"), forDebian(libraries, usual, Files.readString(own)));
  }

  private static Map<String, Row> rows(Path table) throws IOException {
    var all = new TreeMap<String, Row>();
    for (String line : Files.readAllLines(table)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split(" \\| ", -1);
        all.put(cells[0], new Row(cells[1], cells[2]));
      }
    }
    return all;
  }

  private static List<Library> libraries(Path program, Path toolkit, Map<String, Row> rows) throws IOException {
    var all = new ArrayList<Library>();
    var seen = new HashSet<String>();
    for (Path jar : Stream.concat(jars(program.resolve("lib")).stream(), jars(toolkit).stream()).toList()) {
      var parts = JAR.matcher(jar.getFileName().toString());
      if (!parts.matches()) {
        throw new IOException("which library is " + jar + "?");
      }
      String name = parts.group(1);
      if (name.equals("ownhand") || !seen.add(name)) {
        continue;
      }
      Row row = rows.get(name);
      if (row == null) {
        throw new IOException("which licence has " + jar.getFileName() + "? The table of libraries does not tell");
      }
      all.add(new Library(name, parts.group(2), row, jar));
    }
    var gone = new TreeSet<>(rows.keySet());
    gone.removeAll(seen);
    if (!gone.isEmpty()) {
      throw new IOException("in the table of libraries, but not in the program: " + gone);
    }
    return all;
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static Map<String, String> usualTexts(List<Library> libraries, Path program, Path texts) throws IOException {
    var all = new TreeMap<String, String>();
    for (Library library : libraries) {
      for (String licence : library.row().licences()) {
        Path text =
            licence.equals(OF_JAVA)
                ? program.resolve("runtime/legal/java.base/LICENSE")
                : texts.resolve(licence + ".txt");
        if (!Files.exists(text)) {
          throw new IOException("there is no text of the licence " + licence + " of " + library.name());
        }
        all.put(licence, Files.readString(text));
      }
    }
    return all;
  }

  private static void copyTexts(Library library, Path folder) throws IOException {
    try (var jar = new JarFile(library.jar().toFile(), false)) {
      for (JarEntry entry : jar.stream().filter(each -> TEXT.matcher(each.getName()).matches()).toList()) {
        Files.createDirectories(folder);
        try (InputStream text = jar.getInputStream(entry)) {
          Files.copy(
              text,
              folder.resolve(Path.of(entry.getName()).getFileName().toString()),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** The machine-readable form, version 1.0. */
  private static String forDebian(List<Library> libraries, Map<String, String> usual, String own) {
    var all = new StringBuilder();
    all.append("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n");
    all.append("Upstream-Name: Ownhand\n");
    all.append("Comment: Texts that libraries bring are in /usr/lib/ownhand/licences as well, those of the Java\n");
    all.append(" runtime and its parts in /usr/lib/ownhand/runtime/legal.\n\n");
    String holder = own.lines().filter(line -> line.startsWith("Copyright")).findFirst().orElseThrow();
    all.append("Files: *\n%s\nLicense: MIT\n\n".formatted(holder.replaceFirst("Copyright( \\(c\\))?", "Copyright:")));
    all.append("Files: usr/lib/ownhand/runtime/*\nCopyright: Oracle and/or its affiliates, and others\n");
    all.append("License: ").append(forDebian(OF_JAVA)).append("\n\n");
    for (Library library : libraries) {
      boolean isInRuntime = library.row().licence().equals(OF_JAVA);
      if (!isInRuntime) {
        all.append(
            "Files: usr/lib/ownhand/lib/%s-%s.jar\nCopyright: %s\nLicense: %s\n\n"
                .formatted(
                    library.name(),
                    library.version(),
                    library.row().holder(),
                    library.row().licences().stream()
                        .map(MakeLicences::forDebian)
                        .collect(Collectors.joining(" and "))));
      }
    }
    usual.forEach(
        (licence, text) -> {
          String there = ON_DEBIAN.get(licence);
          String told =
              there == null
                  ? text.strip()
                  : "The full text is in /usr/share/common-licenses/%s%s."
                      .formatted(
                          there,
                          licence.equals(OF_JAVA)
                              ? ",\nthe exception in /usr/lib/ownhand/runtime/legal/java.base/LICENSE"
                              : "");
          all.append("License: ").append(forDebian(licence)).append('\n');
          told.lines().forEach(line -> all.append(line.isBlank() ? " ." : " " + line).append('\n'));
          all.append('\n');
        });
    return all.toString().stripTrailing() + "\n";
  }

  private static String forDebian(String licence) {
    return licence.equals(OF_JAVA) ? "GPL-2 with classpath exception" : licence;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
