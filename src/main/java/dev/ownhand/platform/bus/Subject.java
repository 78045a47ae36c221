package dev.ownhand.platform.bus;

import java.util.Optional;

/**
 * What a signal is about.
 *
 * @param owner the well-known name that the sender must own; what others say in its place is not heard
 * @param type the interface
 * @param path the object that says it; empty for any
 */
public record Subject(String owner, String type, String member, Optional<String> path) {}
