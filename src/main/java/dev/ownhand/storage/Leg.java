package dev.ownhand.storage;

import dev.ownhand.gaia.Bucket;

/**
 * A shelf on its way from one bucket to another.
 *
 * @param most the largest file the other takes, in bytes
 */
record Leg(Shelf shelf, Bucket from, Bucket to, long most) {}
