package dev.ownhand.platform.tray;

import java.util.List;

/**
 * What the tray shows.
 *
 * @param title what is said of the icon where the mouse rests on it
 * @param icon the same picture in several sizes, the smallest first; may be empty
 * @param menu entries in groups, with a line between them
 */
public record Face(String title, List<Pixels> icon, List<List<Entry>> menu) {
  public Face {
    icon = List.copyOf(icon);
    menu = menu.stream().map(List::copyOf).toList();
  }
}
