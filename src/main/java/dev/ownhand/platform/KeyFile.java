package dev.ownhand.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A file of groups of keys and values, as desktops have them. What is not changed stays as it is, also its order. */
public final class KeyFile {
  private final List<String> lines;

  public KeyFile(String text) {
    this(new ArrayList<>(Arrays.asList(text.split("\n", -1))));
  }

  private KeyFile(List<String> lines) {
    this.lines = lines;
  }

  public Optional<String> value(String group, String key) {
    OptionalInt line = line(group, key);
    return line.isPresent() ? Optional.of(valueAt(line.getAsInt())) : Optional.empty();
  }

  /** The keys of a group whose values hold something. */
  public List<String> keys(String group) {
    var keys = new ArrayList<String>();
    for (int i = start(group); i < end(group); i++) {
      if (isKey(lines.get(i))) {
        keys.add(key(lines.get(i)));
      }
    }
    return keys;
  }

  /** With a value in the place of the old one, or behind the others of its group, which is made if needed. */
  public KeyFile with(String group, String key, String value) {
    var changed = new ArrayList<>(lines);
    OptionalInt line = line(group, key);
    if (line.isPresent()) {
      changed.set(line.getAsInt(), key + "=" + value);
    } else if (start(group) < lines.size()) {
      int last = end(group);
      while (last > start(group) && changed.get(last - 1).isBlank()) {
        last--;
      }
      changed.add(last, key + "=" + value);
    } else {
      boolean isEmpty = changed.stream().allMatch(String::isBlank);
      if (changed.getLast().isEmpty()) {
        changed.removeLast();
      }
      if (!isEmpty) {
        changed.add("");
      }
      changed.addAll(List.of("[" + group + "]", key + "=" + value, ""));
    }
    return new KeyFile(changed);
  }

  /** Without a value, and without its group if nothing else is in that. */
  public KeyFile without(String group, String key) {
    OptionalInt line = line(group, key);
    if (line.isEmpty()) {
      return this;
    }
    var changed = new KeyFile(new ArrayList<>(lines));
    changed.lines.remove(line.getAsInt());
    int start = changed.start(group);
    int end = changed.end(group);
    if (changed.lines.subList(start, end).stream().allMatch(String::isBlank)) {
      boolean isBehindBlank = start >= 2 && changed.lines.get(start - 2).isBlank();
      boolean isLast = end == changed.lines.size();
      int until = isLast ? Math.max(start, end - 1) : end;
      changed.lines.subList(isBehindBlank && isLast ? start - 2 : start - 1, until).clear();
    }
    return changed;
  }

  public boolean isEmpty() {
    return lines.stream().allMatch(String::isBlank);
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }

  private OptionalInt line(String group, String key) {
    for (int i = start(group); i < end(group); i++) {
      if (isKey(lines.get(i)) && key(lines.get(i)).equals(key)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The line behind a group's heading, or behind the last if there is no such group. */
  private int start(String group) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("[" + group + "]")) {
        return i + 1;
      }
    }
    return lines.size();
  }

  private int end(String group) {
    int end = start(group);
    while (end < lines.size() && !lines.get(end).strip().startsWith("[")) {
      end++;
    }
    return end;
  }

  private static boolean isKey(String line) {
    return line.indexOf('=') > 0 && !line.stripLeading().startsWith("#");
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('=')).strip();
  }

  private String valueAt(int line) {
    return lines.get(line).substring(lines.get(line).indexOf('=') + 1).strip();
  }
}
