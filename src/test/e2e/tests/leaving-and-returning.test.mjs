import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AppConfig, UserSession } from '@stacks/auth';
import { newTransitKey, requestFor } from '../tokens/requests.mjs';
import { claimsOf } from '../tokens/responses.mjs';
import { signedInUser, stateOf } from '../world/pages.mjs';
import { stage } from '../world/stage.mjs';

describe('A person who is asked to sign in', () => {
  const on = stage();

  /** A page that waits for the person's answer. */
  async function waiting(test, { app, token, context } = {}) {
    const page = await on.newPage(test, context);
    await page.goto(on.program.addressFor(token ?? requestFor(app)));
    await on.program.nextQuestion();
    await stateOf(page, 'waiting');
    return page;
  }

  it('can reload the page and is still asked only once', async (t) => {
    const app = await on.openApp();
    const asked = on.program.questionsAsked;
    const page = await waiting(t, { app });
    for (let times = 0; times < 3; times += 1) {
      await page.reload();
      assert.equal(await stateOf(page, 'waiting'), 'waiting');
    }
    on.program.answer('y');

    await page.waitForURL(`${app.origin}/?authResponse=*`);
    assert.equal(app.responseTokens.length, 1);
    assert.equal(on.program.questionsAsked, asked + 1);
  });

  it('can open the same request in two tabs and is asked only once', async (t) => {
    const app = await on.openApp();
    const asked = on.program.questionsAsked;
    const token = requestFor(app);
    const first = await waiting(t, { token });
    const second = await first.context().newPage();
    await second.goto(on.program.addressFor(token));
    await stateOf(second, 'waiting', 'busy');
    on.program.answer('y');

    await Promise.any([first, second].map((tab) => tab.waitForURL(`${app.origin}/?authResponse=*`)));
    assert.equal(new Set(app.responseTokens).size, 1, 'no second response is made');
    assert.equal(on.program.questionsAsked, asked + 1);
  });

  it('finds nothing opened in another web browser that brings the same request', async (t) => {
    const app = await on.openApp();
    const asked = on.program.questionsAsked;
    const token = requestFor(app);
    const page = await waiting(t, { token });
    const other = await on.newPage(t);
    await other.goto(on.program.addressFor(token));
    await stateOf(other, 'busy', 'elsewhere');
    on.program.answer('y');

    await page.waitForURL(`${app.origin}/?authResponse=*`);
    await other.reload();
    assert.equal(await stateOf(other, 'answered'), 'answered');
    assert.equal(app.responseTokens.length, 1);
    assert.equal(on.program.questionsAsked, asked + 1);
  });

  it('is not asked again by the back button after the answer', async (t) => {
    const app = await on.openApp();
    const asked = on.program.questionsAsked;
    const page = await on.newPage(t);
    await page.goto(`${app.origin}/start`);
    await page.evaluate((address) => { location.href = address; }, on.program.addressFor(requestFor(app)));
    await on.program.nextQuestion();
    await stateOf(page, 'waiting');
    on.program.answer('y');
    await page.waitForURL(`${app.origin}/?authResponse=*`);

    await page.goBack();
    if (page.url() !== `${app.origin}/start`) assert.equal(await stateOf(page, 'answered'), 'answered');
    assert.equal(on.program.questionsAsked, asked + 1);
    assert.equal(app.responseTokens.length, 1);
  });

  it('is told that a request was answered before, when it is opened again', async (t) => {
    const app = await on.openApp();
    const token = requestFor(app);
    const page = await waiting(t, { token });
    on.program.answer('y');
    await page.waitForURL(`${app.origin}/?authResponse=*`);
    const asked = on.program.questionsAsked;

    const elsewhere = await on.newPage(t);
    for (const tab of [page, elsewhere]) {
      await tab.goto(on.program.addressFor(token));
      assert.equal(await stateOf(tab, 'answered'), 'answered');
    }
    assert.equal(on.program.questionsAsked, asked);
    assert.equal(app.responseTokens.length, 1);
  });

  it('can decline, and the web app gets its visitor back without a response', async (t) => {
    const app = await on.openApp();
    const page = await waiting(t, { token: requestFor(app, { redirectPath: '/welcome?from=ownhand' }) });
    on.program.answer('n');

    assert.equal(await stateOf(page, 'declined'), 'declined');
    await page.waitForURL(`${app.origin}/welcome?from=ownhand`);
    assert.deepEqual(app.hitsOf('/welcome').map((hit) => hit.address), ['/welcome?from=ownhand']);
    assert.deepEqual(app.responseTokens, []);
  });

  it('is asked again after an answer that is not understood, and declines only by saying so', async (t) => {
    const app = await on.openApp();
    const page = await waiting(t, { app });
    for (const answer of ['', 'Y E S', 'later', '0', '99']) {
      on.program.answer(answer);
      await on.program.nextQuestion();
      assert.equal(await page.locator('body').getAttribute('data-state'), 'waiting');
    }
    on.program.answer('n');

    assert.equal(await stateOf(page, 'declined'), 'declined');
    assert.deepEqual(app.responseTokens, []);
  });

  it('can sign in where the browser runs no scripts', async (t) => {
    const app = await on.openApp();
    const transitKey = newTransitKey();
    const page = await waiting(t, { token: requestFor(app, { transitKey }), context: { javaScriptEnabled: false } });
    on.program.answer('y');
    await page.waitForURL(`${app.origin}/?authResponse=*`);

    const session = new UserSession({ appConfig: new AppConfig(['store_write'], app.origin), sessionOptions: { transitKey } });
    const user = await session.handlePendingSignIn(new URL(page.url()).searchParams.get('authResponse'));
    assert.equal(user.appPrivateKey, on.keys.appKey(app.origin));
  });

  it('comes back with the response before the fragment of the address, where the web app finds it', async (t) => {
    const settings = { authenticator: on.program.authAddress, redirectPath: '/inbox?folder=new#/letters/7' };
    const app = await on.openApp({ library: '@stacks/auth', settings });
    const page = await on.newPage(t);
    await page.goto(app.origin);
    await page.click('#sign-in');
    await on.program.nextQuestion();
    on.program.answer('y');

    const user = await signedInUser(page);
    const { pathname, searchParams, hash } = new URL(page.url());
    assert.deepEqual([pathname, searchParams.get('folder'), hash], ['/inbox', 'new', '#/letters/7']);
    assert.equal(searchParams.get('authResponse'), user.authResponseToken);
    assert.equal(claimsOf(user.authResponseToken).iss, on.keys.did);
    assert.equal(user.appPrivateKey, on.keys.appKey(app.origin));
  });
});
