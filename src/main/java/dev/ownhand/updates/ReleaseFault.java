package dev.ownhand.updates;

/** Why a release file is not genuine. */
public enum ReleaseFault {
  /** It is no token at all. */
  NOT_A_TOKEN,
  /** It is signed in another way than ES256K, or not at all. */
  ALGORITHM,
  /** It does not name a key of this build. */
  OTHER_KEY,
  /** The signature does not fit. */
  SIGNATURE,
  /** It does not say when it was signed and until when it counts, or is from the future. */
  TIMES,
  /** It does not say properly what was released. */
  CONTENT
}
