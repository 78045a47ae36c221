import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { requestFor } from '../tokens/requests.mjs';
import { startChromiumOn } from '../world/chromium.mjs';
import { stateOf } from '../world/pages.mjs';
import { screenStage } from '../world/screen-stage.mjs';
import { said } from '../world/texts.mjs';
import { until } from '../world/waiting.mjs';

/** How long a question has to stand before an answer to it counts, and a little more. */
const read = 1000;

/** What is done within this time after a question came up is done in haste. */
const haste = 600;

describe('The window that asks', () => {
  const on = screenStage({ apps: ['@stacks/auth'], prepare: ({ ownhand }) => ownhand.create() });
  let place;

  /** A question, just come up: the window is there, and nothing was read yet. */
  async function ask() {
    const [app] = on.apps;
    const page = await on.ask(app);
    const window = await on.askingWindow();
    return { app, page, window, since: Date.now() };
  }

  /** A question that was read for long enough. */
  async function askCalmly() {
    const question = await ask();
    if (await stateOf(question.page, 'locked', 'waiting') === 'locked') {
      await on.screen.type(on.ownhand.password);
      await on.screen.press('Return');
      await stateOf(question.page, 'waiting');
    }
    await question.window.colouredSpot(said('ui.approval.as'));
    await pause(read);
    return question;
  }

  /** Does something in haste, which decides nothing; then declines with Escape, as is possible in a while. */
  async function decidesNothing(act) {
    const { app, page, window, since } = await ask();
    await act();
    const took = Date.now() - since;
    assert.ok(took < haste, `this machine is too slow to be hasty: ${took} ms`);
    await pause(read);
    assert.equal(await stateOf(page, 'waiting', 'declined', 'granted'), 'waiting');
    assert.deepEqual(app.responseTokens, []);
    const yes = await window.colouredSpot(said('ui.approval.as'));
    assert.ok(Math.hypot(yes.x - place.x, yes.y - place.y) < 10, 'the yes stands where it stood before');
    await on.screen.press('Escape');
    assert.equal(await stateOf(page, 'declined'), 'declined');
    await on.noAskingWindow();
    assert.deepEqual(app.responseTokens, []);
  }

  on.it('is declined with Escape', async () => {
    const { page, window } = await askCalmly();
    place = await window.colouredSpot(said('ui.approval.as'));
    await on.screen.press('Escape');
    assert.equal(await stateOf(page, 'declined'), 'declined');
    await on.noAskingWindow();
  });

  on.it('takes no click that was meant for what was there before', async () => {
    await on.screen.point(place);
    await decidesNothing(() => on.screen.clickHere(5));
  });

  on.it('takes no keys that were meant for what was there before', async () => {
    await decidesNothing(() => on.screen.press('Return', 'space', 'y', 's', 'Return', 'space'));
  });

  on.it('does not miss a page in another tab, and says when the page is closed', async (t) => {
    const browser = await startChromiumOn(on.screen, on.program.addressFor(requestFor({ origin: 'http://localhost:3000' })));
    t.after(() => browser.close());
    const window = await on.askingWindow();
    const says = said('ui.approval.gone').split('. ')[0];
    const page = await on.screen.window(`${said('page.waiting.title')} - Chromium`);
    await page.toFront();
    await on.screen.press('ctrl+t');
    await on.screen.window('New Tab - Chromium');
    // As long as it takes until a page that was closed is missed.
    await pause(4000);
    assert.doesNotMatch(await window.text(), /has been closed/);

    await on.screen.press('ctrl+w');
    await on.screen.window(`${said('page.waiting.title')} - Chromium`);
    await on.screen.press('ctrl+w');
    await window.spot(says);
    await window.toFront();
    await pause(read);
    await on.screen.press('Escape');
    await on.noAskingWindow();
  });
});

describe('The main window', () => {
  const on = screenStage({ apps: [], prepare: ({ ownhand }) => ownhand.create() });

  on.it('comes to the front when the program is started again', async () => {
    await on.browser.newPage();
    const window = await on.mainWindow();
    await until('the browser to cover it', async () => !(await window.isOnTop()));

    const { code, stdout, stderr } = await on.ownhand.run([], { screen: on.screen });
    assert.equal(code, 0, stderr);
    assert.equal(stdout + stderr, '', 'The window is answer enough.');
    await until('it to be on top', () => window.isOnTop());
  });

  on.it('takes a link that is opened while it is there', async () => {
    const token = requestFor({ origin: 'http://localhost:3000' });
    const { code, stderr } = await on.ownhand.run([`blockstack:${token}`], { screen: on.screen });
    assert.equal(code, 0, stderr);
    const address = await on.program.nextOpened();
    assert.equal(address, on.program.addressFor(token));

    const page = await on.browser.newPage();
    await page.goto(address);
    const window = await on.askingWindow();
    await window.spot('http://localhost:3000');
    assert.ok(await window.isOnTop(), `from below: ${await on.screen.stack()}`);
  });
});
