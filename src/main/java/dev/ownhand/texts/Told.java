package dev.ownhand.texts;

/**
 * A refusal in words.
 *
 * @param code for machines
 * @param person what it means, and what to do
 * @param developer what exactly is wrong with the request
 */
public record Told(String code, String person, String developer) {}
