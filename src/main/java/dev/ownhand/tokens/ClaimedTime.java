package dev.ownhand.tokens;

import dev.ownhand.base.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;

/** A time claim: seconds since 1970, whole or fractional; absent, null and 0 all mean none. */
public sealed interface ClaimedTime {
  /** Nothing is claimed. */
  record None() implements ClaimedTime {}

  /** Something else than a number stands there. */
  record NotATime() implements ClaimedTime {}

  /** This many seconds. */
  record Seconds(BigDecimal value) implements ClaimedTime {
    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    /** For telling, not for comparing: kept within the years people know. */
    public Instant instant() {
      BigDecimal kept = value.max(LATEST.negate()).min(LATEST);
      return Instant.ofEpochSecond(kept.longValue());
    }
  }

  /** Reads the claim of that name. */
  static ClaimedTime of(JsonValue.Obj claims, String name) {
    return switch (claims.get(name).orElse(JsonValue.NULL)) {
      case JsonValue.Null ignored -> new None();
      case JsonValue.Num(BigDecimal value) -> value.signum() == 0 ? new None() : new Seconds(value);
      case JsonValue.Obj ignored -> new NotATime();
      case JsonValue.Array ignored -> new NotATime();
      case JsonValue.Text ignored -> new NotATime();
      case JsonValue.Bool ignored -> new NotATime();
    };
  }
}
