package dev.ownhand.ui.storage;

import dev.ownhand.gaia.HubPlace;
import dev.ownhand.storage.Place;
import dev.ownhand.storage.Shelf;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A bucket, as it stands in a list.
 *
 * @param name the app's host, or whatever else the bucket is known by
 * @param whose the identity, in words
 * @param shelf empty if it is of no identity in use: then nobody can look into it
 * @param amount how much lies there, or where it lies if that is elsewhere
 * @param share of the largest one, from 0 to 1; nothing is known of those elsewhere
 * @param files how many lie there, if that is known
 * @param mirror where all of it is copied, and what is deleted is deleted, too
 */
public record AppRow(
    String name,
    String whose,
    Optional<Shelf> shelf,
    Place place,
    String amount,
    double share,
    OptionalLong files,
    Optional<HubPlace> mirror) {}
