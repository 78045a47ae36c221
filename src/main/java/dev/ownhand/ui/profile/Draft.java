package dev.ownhand.ui.profile;

import dev.ownhand.keychain.Identity;
import dev.ownhand.profile.Person;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The profile that is being edited, for the parts of the form. Lives on the window's thread. */
public interface Draft {
  /** Whose it is. */
  Identity identity();

  /** As it is now, with what was typed last; also of another identity, once that is chosen. */
  ReadOnlyObjectProperty<Person> personProperty();

  /** Changes it, as one step that can be undone. It is kept by itself. */
  void edit(UnaryOperator<Person> change);
}
