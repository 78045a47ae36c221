package dev.ownhand.platform.tray;

/**
 * An entry of the menu.
 *
 * @param act called on some thread
 */
public record Entry(String words, Runnable act) {}
