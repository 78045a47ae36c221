import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { requestFor } from '../tokens/requests.mjs';
import { openChromium } from '../world/chromium.mjs';
import { stateOf } from '../world/pages.mjs';
import { Ownhand } from '../world/program.mjs';
import { WebApp } from '../world/web-app.mjs';

describe('Where nobody can be asked to sign in', () => {
  let browser;
  let app;
  let ownhand;

  before(async () => {
    browser = await openChromium();
    app = await WebApp.open();
    ownhand = await Ownhand.fresh();
  });

  after(async () => {
    await browser?.close();
    await app?.close();
    await ownhand?.remove();
  });

  async function open(address) {
    const page = await browser.newPage();
    await page.goto(address);
    return page;
  }

  it('a page tells that there is no keychain yet', async (t) => {
    const program = await ownhand.serve({ unlocked: false });
    t.after(() => program.stop());
    const page = await open(program.addressFor(requestFor(app)));

    assert.equal(await stateOf(page, 'absent'), 'absent');
    assert.equal(program.questionsAsked, 0);
    assert.deepEqual(app.responseTokens, []);
  });

  it('a page tells that the keychain is locked, also when a link started the program', async (t) => {
    await ownhand.create();
    const token = requestFor(app);
    const program = await ownhand.serve({ link: `blockstack:${token}`, unlocked: false });
    t.after(() => program.stop());
    const address = await program.nextOpened();
    assert.equal(address, program.addressFor(token));
    const page = await open(address);

    assert.equal(await stateOf(page, 'locked'), 'locked');
    assert.equal(program.questionsAsked, 0);
    assert.deepEqual(app.responseTokens, []);
  });
});
