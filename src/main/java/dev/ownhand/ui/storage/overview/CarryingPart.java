package dev.ownhand.ui.storage.overview;

import dev.ownhand.texts.Texts;
import dev.ownhand.ui.controls.Section;
import dev.ownhand.ui.controls.Wording;

/** The ways out of here, and back. */
final class CarryingPart extends Section {
  CarryingPart(Texts texts, Ways ways) {
    super(texts);
    heading("ui.storage.carrying");
    add(
        Wording.quiet(texts.text("ui.storage.carrying.text")),
        acts(
            button("ui.storage.move", ways.move()),
            button("ui.storage.out", ways.takeOut()),
            button("ui.storage.back", ways.bringBack())));
  }
}
