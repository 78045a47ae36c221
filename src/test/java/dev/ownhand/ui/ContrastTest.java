package dev.ownhand.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.settings.Settings.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast of text against what lies behind it (WCAG 2.2, 1.4.3: 4.5 to 1; switched-off controls are free). */
class ContrastTest {
  private static final double LEAST = 4.5;

  @AfterEach
  void light() {
    Toolkit.choose(Theme.LIGHT);
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everyTextCanBeRead(Theme theme) {
    Toolkit.choose(theme);
    var faint = new ArrayList<String>();
    var seen = new ArrayList<Double>();
    for (Exhibit exhibit : Exhibition.all()) {
      Exhibition.showAgain(
          exhibit,
          stage ->
              Nodes.shown(stage.getScene().getRoot())
                  .filter(node -> node instanceof Text text && !text.getText().isBlank())
                  .filter(node -> !isOff(node))
                  .forEach(
                      node -> {
                        double contrast = contrast((Text) node);
                        seen.add(contrast);
                        if (contrast < LEAST) {
                          faint.add(
                              String.format(
                                  Locale.ROOT,
                                  "%s: %.2f \"%s\" in %s",
                                  exhibit.name(),
                                  contrast,
                                  ((Text) node).getText(),
                                  node.getParent().getStyleClass()));
                        }
                      }));
    }
    assertEquals(List.of(), faint.stream().distinct().toList());
    assertTrue(seen.size() > Exhibition.all().size(), "hardly any text was found");
  }

  @Test
  void blackOnWhiteIsTwentyOneAndGreyOnGreyIsOne() {
    assertEquals(21, contrast(Color.BLACK, Color.WHITE), 0.01);
    assertEquals(1, contrast(Color.GREY, Color.GREY), 0.01);
  }

  private static boolean isOff(Node node) {
    return node.isDisabled();
  }

  private static double contrast(Text text) {
    Color behind = behind(text);
    Color ink = text.getFill() instanceof Color color ? color : Color.BLACK;
    return contrast(over(ink, opacity(text), behind), behind);
  }

  private static double opacity(Node node) {
    double opacity = 1;
    for (Node each = node; each != null; each = each.getParent()) {
      opacity *= each.getOpacity();
    }
    return opacity;
  }

  /** The colours of all backgrounds behind it, one over the other. */
  private static Color behind(Node node) {
    var fills = new ArrayList<Color>();
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof Region region && region.getBackground() != null) {
        List<BackgroundFill> layers = region.getBackground().getFills();
        for (int i = layers.size() - 1; i >= 0; i--) {
          if (layers.get(i).getFill() instanceof Color color) {
            fills.add(color);
          }
        }
      }
    }
    Color behind = Color.WHITE;
    for (int i = fills.size() - 1; i >= 0; i--) {
      behind = over(fills.get(i), 1, behind);
    }
    return behind;
  }

  private static Color over(Color above, double opacity, Color below) {
    double alpha = above.getOpacity() * opacity;
    return new Color(
        above.getRed() * alpha + below.getRed() * (1 - alpha),
        above.getGreen() * alpha + below.getGreen() * (1 - alpha),
        above.getBlue() * alpha + below.getBlue() * (1 - alpha),
        1);
  }

  private static double contrast(Color one, Color other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
