import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { keysOf } from '../tokens/keys.mjs';
import { signedInUser, stateOf } from '../world/pages.mjs';
import { screenStage } from '../world/screen-stage.mjs';
import { said } from '../world/texts.mjs';
import { until } from '../world/waiting.mjs';

/** How long a question has to stand before an answer to it counts, and a little more. */
const read = 1000;

describe('A person at the window', () => {
  const on = screenStage({ apps: ['blockstack', '@stacks/auth'], inOrder: true });
  let keys;

  /** Everything the person reads before the answer: who asks, and that it is about this page. */
  async function readQuestion(page, app) {
    const window = await on.askingWindow();
    await stateOf(page, 'waiting');
    await window.spot(app.origin);
    const code = /number (\d{4})/.exec(await page.locator('body').innerText())[1];
    await window.spot(`number ${code}.`);
    assert.ok(await window.isOnTop(), `from below: ${await on.screen.stack()}`);
    await pause(read);
    return window;
  }

  async function assertSignedIn(page, app) {
    const user = await signedInUser(page);
    assert.equal(user.appPrivateKey, keys.appKey(app.origin));
    assert.equal(user.decentralizedID, keys.did);
  }

  on.it('makes a keychain: words, a look at the paper, a password', async () => {
    const window = await on.mainWindow();
    await window.toFront();
    await window.click(said('ui.welcome.create'));
    await window.click(said('ui.welcome.show'));
    await window.click(said('ui.welcome.copy'));
    // At once: they are there for a while only.
    const words = await until('twelve words on the clipboard', async () => {
      const copied = (await on.screen.clipboard()).trim().split(/\s+/);
      return copied.length === 12 && copied;
    });
    await window.spot('on the clipboard');
    await window.click(said('ui.welcome.words.next'));

    await window.spot(said('ui.welcome.quiz.title'));
    const asked = [...(await window.text()).matchAll(/\bWord (\d+)/g)].map(([, number]) => Number(number));
    assert.equal(asked.length, 3);
    for (const number of asked) {
      await on.screen.type(words[number - 1]);
      await on.screen.press('Tab');
    }
    await window.click(said('ui.welcome.quiz.next'));

    await window.spot(said('ui.welcome.password.title'));
    await on.screen.type(on.ownhand.password);
    await on.screen.press('Tab');
    await on.screen.type(on.ownhand.password);
    await window.click(said('ui.welcome.password.do'));
    await window.click(said('ui.welcome.done.next'));
    keys = keysOf(words.join(' '));
  });

  on.it('says yes to an app in a window above the browser, and the app has its key', async () => {
    const [app] = on.apps;
    const page = await on.ask(app);
    const window = await readQuestion(page, app);
    await window.clickColoured(said('ui.approval.as'));
    await assertSignedIn(page, app);
    await on.noAskingWindow();
  });

  on.it('says no to another, which is told nothing', async () => {
    const [, app] = on.apps;
    const page = await on.ask(app);
    const window = await readQuestion(page, app);
    await window.click(said('ui.approval.no'));
    assert.equal(await stateOf(page, 'declined'), 'declined');
    await on.noAskingWindow();
    assert.deepEqual(app.responseTokens, []);
  });

  on.it('locks, and unlocks in the window that asks', async () => {
    const [, app] = on.apps;
    const main = await on.mainWindow();
    await main.toFront();
    await on.screen.press('ctrl+l');
    await main.spot(said('ui.unlock.title'));

    const page = await on.ask(app);
    const locked = await on.askingWindow();
    await locked.spot(said('ui.unlock.do'));
    assert.equal(await stateOf(page, 'locked'), 'locked');
    await on.screen.type(on.ownhand.password);
    await on.screen.press('Return');
    const window = await readQuestion(page, app);
    await window.clickColoured(said('ui.approval.as'));
    await assertSignedIn(page, app);
  });
});
