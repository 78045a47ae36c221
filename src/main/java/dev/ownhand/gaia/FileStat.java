package dev.ownhand.gaia;

import java.time.Instant;

/**
 * What a hub knows of a file.
 *
 * @param contentType as whoever stored it said
 * @param etag changes with every change of the content; without quotes, compared byte for byte
 * @param length in bytes
 * @param modified when it was stored
 */
public record FileStat(
    FilePath path, String contentType, String etag, long length, Instant modified) {}
