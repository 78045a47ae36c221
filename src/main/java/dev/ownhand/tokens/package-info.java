/**
 * ES256K JSON Web Tokens (RFC 7519, RFC 8812): make, parse, prove.
 *
 * <p>May import base and crypto.
 */
@NullMarked
package dev.ownhand.tokens;

import org.jspecify.annotations.NullMarked;
