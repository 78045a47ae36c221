package dev.ownhand.ui.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ownhand.profile.Account;
import dev.ownhand.ui.Nodes;
import dev.ownhand.ui.Toolkit;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class AccountsViewTest {
  private static void look(Counter counter, Looking looking) {
    Toolkit.inWindow(
        () -> {
          AccountsViewModel model = counter.open();
          var view = new AccountsView(model, Counter.ENGLISH);
          var stage = new Stage();
          var scene = new Scene(view.root(), 660, 640);
          Toolkit.dress(scene);
          stage.setScene(scene);
          stage.show();
          looking.look(view, model);
          view.left();
          stage.hide();
        });
  }

  private interface Looking {
    void look(AccountsView view, AccountsViewModel model);
  }

  @Test
  void leadsFromTheListToAProvenAccount() {
    var counter = new Counter();
    counter.desk.answering(HandProofDesk.verified());
    look(
        counter,
        (view, _) -> {
          Nodes.button("Add an account", view.root()).fire();
          TextField search = Nodes.all(TextField.class, view.root()).getFirst();
          assertTrue(search.isFocused());
          Nodes.button("GitHub: a public gist", view.root()).fire();
          TextField link = Nodes.all(TextField.class, view.root()).getFirst();
          assertTrue(link.isFocused());
          assertTrue(Nodes.button("Check now", view.root()).isDisabled());
          link.setText("https://gist.github.com/anna/0123abcd");
          assertFalse(Nodes.button("Check now", view.root()).isDisabled());
          Nodes.button("Check now", view.root()).fire();
          counter.background.work();
          assertTrue(Nodes.texts(view.root()).contains("GitHub account anna: Verified"));
          assertTrue(Nodes.button("Done", view.root()).isFocused());
          Nodes.button("Done", view.root()).fire();
          assertTrue(Nodes.texts(view.root()).contains("1 account proven"));
          assertTrue(Nodes.texts(view.root()).contains("Verified"));
        });
  }

  @Test
  void escapeGoesBackToTheAccounts() {
    look(
        new Counter(),
        (view, model) -> {
          model.add();
          view.root()
              .fireEvent(
                  new KeyEvent(
                      KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          assertEquals(new Step.Listing(), model.stepProperty().get());
        });
  }

  @Test
  void showsADozenFirstAndAllWhenWanted() {
    var counter =
        new Counter(
            IntStream.range(0, 40)
                .mapToObj(i -> Counter.account("github", "a" + i, "https://gist.github.com/a/1"))
                .toArray(Account[]::new));
    look(
        counter,
        (view, _) -> {
          assertEquals(12, Nodes.all(RowPane.class, view.root()).size());
          Nodes.button("Show all 40", view.root()).fire();
          assertEquals(40, Nodes.all(RowPane.class, view.root()).size());
        });
  }

  @Test
  void offersForEachAccountWhatCanBeDoneWithIt() {
    look(
        new Counter(Counter.GIST, Account.of(new Account.Name("nowhere", "anna"))),
        (view, _) -> {
          var menus = Nodes.all(MenuButton.class, view.root());
          assertEquals(3, menus.getFirst().getItems().size());
          assertEquals(1, menus.getLast().getItems().size());
          menus.getLast().getItems().getFirst().fire();
          assertEquals(1, Nodes.all(RowPane.class, view.root()).size());
          assertTrue(Nodes.button("Add an account", view.root()).isFocused());
        });
  }

  @Test
  void tellsDetailsWhenTheyAreWanted() {
    var counter = new Counter(Counter.GIST);
    counter.desk.known(Counter.GIST, HandProofDesk.first(HandProofDesk.verified()));
    look(
        counter,
        (view, _) -> {
          assertFalse(Nodes.texts(view.root()).contains("What matched"));
          Nodes.button("Details", view.root()).fire();
          assertTrue(Nodes.texts(view.root()).contains("What matched"));
          Nodes.button("Fewer details", view.root()).fire();
          assertFalse(Nodes.texts(view.root()).contains("What matched"));
        });
  }
}
