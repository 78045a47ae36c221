package dev.ownhand.cli;

import dev.ownhand.gaia.FilePath;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;

/** A file by its name, there or not. */
record HubFile(Shelf shelf, Place place, FilePath path) {}
