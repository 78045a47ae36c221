import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { keysOf } from '../tokens/keys.mjs';
import { openChromium } from '../world/chromium.mjs';
import { signedInUser } from '../world/pages.mjs';
import { Ownhand } from '../world/program.mjs';
import { WebApp } from '../world/web-app.mjs';

describe('A person who brings the phrase to another computer', () => {
  let browser;
  let here;
  let there;
  let program;
  let app;

  before(async () => {
    here = await Ownhand.fresh();
    there = await Ownhand.fresh();
    browser = await openChromium();
  });

  after(async () => {
    await browser?.close();
    await program?.stop();
    await app?.close();
    await here?.remove();
    await there?.remove();
  });

  it('is the same person there, with the same key for the same web app', async () => {
    const { mnemonic, identity } = await here.create();
    // Typed as people do, with capitals and with more than a blank between words.
    const { code, stderr } = await there.restore(`  ${mnemonic.replaceAll(' ', '  ').toUpperCase()}`);
    assert.equal(code, 0, stderr);
    program = await there.serve();

    app = await WebApp.open({ library: '@stacks/auth', settings: { authenticator: program.authAddress } });
    const page = await browser.newPage();
    await page.goto(app.origin);
    await page.click('#sign-in');
    await program.nextQuestion();
    program.answer('y');

    const user = await signedInUser(page);
    assert.equal(user.identityAddress, identity.address);
    assert.equal(user.appPrivateKey, keysOf(mnemonic).appKey(app.origin));
  });
});
