package dev.ownhand.store;

import dev.ownhand.crypto.Address;
import dev.ownhand.gaia.FilePath;

/** A file's name, and the bucket it is in. */
record Place(Address bucket, FilePath path) {}
