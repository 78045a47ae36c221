package dev.ownhand.gaia.hub;

/** Ends what a request asks for from within. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient HubRefusal refusal;

  Refused(HubRefusal refusal) {
    super(null, null, false, false);
    this.refusal = refusal;
  }

  static Refused notAllowed(String message) {
    return new Refused(new HubRefusal.NotAllowed(message));
  }

  HubRefusal refusal() {
    return refusal;
  }
}
