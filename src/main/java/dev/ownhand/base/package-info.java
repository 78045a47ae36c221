/**
 * Values every room speaks: web addresses and origins, DIDs, secrets, strict JSON, size limits.
 *
 * <p>Imports no other room. Landlord of Jackson.
 */
@NullMarked
package dev.ownhand.base;

import org.jspecify.annotations.NullMarked;
