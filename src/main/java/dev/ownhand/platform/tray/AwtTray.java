package dev.ownhand.platform.tray;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tray of Windows, and the menu bar of macOS. */
final class AwtTray implements Tray {
  private static final System.Logger LOG = System.getLogger(AwtTray.class.getName());

  private final Runnable chosen;
  private volatile @Nullable TrayIcon icon;

  AwtTray(Face face, Runnable chosen) {
    this.chosen = chosen;
    Thread.ofPlatform().daemon().name("tray").start(() -> begin(face));
  }

  private void begin(Face face) {
    if (SystemTray.isSupported()) {
      EventQueue.invokeLater(() -> put(face));
    }
  }

  private void put(Face face) {
    if (face.icon().isEmpty()) {
      return;
    }
    var fresh = new TrayIcon(image(face.icon()), face.title(), menu(face));
    fresh.setImageAutoSize(true);
    fresh.addActionListener(_ -> chosen.run());
    try {
      SystemTray.getSystemTray().add(fresh);
      icon = fresh;
    } catch (AWTException e) {
      LOG.log(System.Logger.Level.DEBUG, "the tray takes no icon", e);
    }
  }

  private static Image image(List<Pixels> sizes) {
    return new BaseMultiResolutionImage(sizes.stream().map(AwtTray::image).toArray(Image[]::new));
  }

  private static BufferedImage image(Pixels pixels) {
    var image = new BufferedImage(pixels.size(), pixels.size(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < pixels.size(); y++) {
      for (int x = 0; x < pixels.size(); x++) {
        image.setRGB(x, y, pixels.at(x, y));
      }
    }
    return image;
  }

  private static PopupMenu menu(Face face) {
    var menu = new PopupMenu();
    for (List<Entry> group : face.menu()) {
      if (menu.getItemCount() > 0) {
        menu.addSeparator();
      }
      for (Entry entry : group) {
        var item = new MenuItem(entry.words());
        item.addActionListener(_ -> entry.act().run());
        menu.add(item);
      }
    }
    return menu;
  }

  @Override
  public void show(Face face) {
    if (SystemTray.isSupported()) {
      EventQueue.invokeLater(() -> change(face));
    }
  }

  private void change(Face face) {
    TrayIcon there = icon;
    if (there != null && !face.icon().isEmpty()) {
      there.setImage(image(face.icon()));
      there.setToolTip(face.title());
      there.setPopupMenu(menu(face));
    }
  }

  @Override
  public boolean isThere() {
    return icon != null;
  }

  @Override
  public void close() {
    TrayIcon there = icon;
    if (there != null) {
      EventQueue.invokeLater(() -> SystemTray.getSystemTray().remove(there));
    }
  }
}
