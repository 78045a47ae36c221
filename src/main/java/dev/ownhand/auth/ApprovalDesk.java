package dev.ownhand.auth;

/** Port: where the person is asked. Nothing that a web page can reach may implement it. */
public interface ApprovalDesk {
  /**
   * A request is ready to be decided. The desk answers through {@link SignIn#answer}, now or later,
   * and must not wait here.
   */
  void arrived(Visit visit);
}
