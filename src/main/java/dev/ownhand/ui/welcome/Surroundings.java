package dev.ownhand.ui.welcome;

import dev.ownhand.ui.controls.Clip;

/**
 * What the first start needs of the computer.
 *
 * @param port of the local entrance, where apps look for Ownhand
 */
public record Surroundings(Clip clip, PrintShop printShop, int port) {}
