package dev.ownhand.profile;

import java.util.List;

/**
 * Where the original kept the profile of an identity at a hub (vectors/profile-tokens.json,
 * "profileLocations"): in its own bucket, and in old times in folders of the first identity's.
 */
public final class ProfilePlaces {
  private ProfilePlaces() {}

  /**
   * The addresses, in the order in which they are tried.
   *
   * @param readPrefix what stands before an address at the hub
   * @param owner the identity's address
   * @param first the address of the first identity of the same keychain
   * @param index the identity's number, from 0
   */
  public static List<String> of(String readPrefix, String owner, String first, int index) {
    String own = readPrefix + owner + "/profile.json";
    boolean wasElsewhere = index < 2 || index % 2 == 1;
    int folder = index < 2 ? index : 1 + index / 2;
    return wasElsewhere
        ? List.of(own, readPrefix + first + "/" + folder + "/profile.json")
        : List.of(own);
  }
}
