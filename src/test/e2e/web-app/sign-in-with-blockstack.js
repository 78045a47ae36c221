const { authenticator, scopes, redirectPath } = await (await fetch('/settings.json')).json();
const config = new blockstack.AppConfig(scopes, location.origin, redirectPath, undefined, undefined, authenticator);
const session = new blockstack.UserSession({ appConfig: config });
// For tests to store with, once signed in.
globalThis.session = session;
globalThis.storage = session;
const button = document.getElementById('sign-in');
const outcome = document.getElementById('outcome');

if (session.isSignInPending()) {
  const result = await session.handlePendingSignIn().then((user) => ({ user }), (error) => ({ error: String(error) }));
  outcome.textContent = JSON.stringify(result);
  outcome.hidden = false;
} else {
  button.onclick = () => session.redirectToSignIn();
  button.hidden = false;
}
