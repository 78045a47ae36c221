/**
 * Outgoing HTTP with limits, time-outs and no surprises, DNS records, and the only decoder of pictures
 * from outside.
 *
 * <p>May import base. Landlord of OkHttp, dnsjava, java.awt and javax.imageio.
 */
@NullMarked
package dev.ownhand.net;

import org.jspecify.annotations.NullMarked;
