const { authenticator, scopes, redirectPath } = await (await fetch('/settings.json')).json();
const config = new StacksAuth.AppConfig(scopes, location.origin, redirectPath);
const session = new StacksAuth.UserSession({ appConfig: config });
// For tests to store with, once signed in: where that library is there, too.
globalThis.session = session;
if (globalThis.StacksStorage) globalThis.storage = new StacksStorage.Storage({ userSession: session });
const button = document.getElementById('sign-in');
const outcome = document.getElementById('outcome');

if (session.isSignInPending()) {
  const result = await session.handlePendingSignIn().then((user) => ({ user }), (error) => ({ error: String(error) }));
  outcome.textContent = JSON.stringify(result);
  outcome.hidden = false;
} else {
  // This library makes the request but leaves it to the page to go to the authenticator.
  button.onclick = () => { location.href = `${authenticator}?authRequest=${session.makeAuthRequestToken()}`; };
  button.hidden = false;
}
