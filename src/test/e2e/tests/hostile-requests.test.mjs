import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { hostileRequests } from '../tokens/hostile-requests.mjs';
import { requestFor } from '../tokens/requests.mjs';
import { claimsOf } from '../tokens/responses.mjs';
import { refusalsOn, stateOf } from '../world/pages.mjs';
import { stage } from '../world/stage.mjs';

describe('A hostile request, though its web app is always answered,', () => {
  const on = stage({ allow: 'app' });
  let scene;
  let page;

  before(async () => {
    page = await on.browser.newPage();
    scene = { app: on.apps.app, elsewhere: await on.openApp(), program: on.program };
  });

  for (const { name, query, codes } of hostileRequests) {
    it(`is refused for ${codes.join(', ')}: ${name}`, async () => {
      const answer = await page.goto(`${on.program.authAddress}${query(scene)}`);

      assert.equal(await stateOf(page, 'refused'), 'refused');
      assert.deepEqual(await refusalsOn(page), codes);
      assert.equal(answer.status(), 400);
      for (const sentence of await page.locator('[data-refusal]').allTextContents()) {
        assert.match(sentence, /\w+ \w+.*[.?!]/s);
      }
      assert.equal(await page.locator('#injected').count(), 0);
      assert.equal(new URL(page.url()).origin, on.program.origin);
      assert.equal(new URL(page.url()).pathname, '/auth');
    });
  }

  it('is never asked about, never answered, and has no address in it visited', async () => {
    const { app, elsewhere } = scene;
    assert.deepEqual(elsewhere.hits, []);
    assert.deepEqual(app.hits, []);

    // The same request unspoiled is answered, so what kept the others from it was the refusal.
    await page.goto(on.program.addressFor(requestFor(app)));
    await page.waitForURL(`${app.origin}/?authResponse=*`);

    assert.equal(on.program.questionsAsked, 0);
    assert.deepEqual(app.responseTokens.map((token) => claimsOf(token).iss), [on.keys.did]);
    assert.deepEqual(elsewhere.hits, []);
  });

  it('is refused by the command line for the same reasons', async () => {
    for (const name of ['four rules broken at once', 'two public keys']) {
      const { query, codes } = hostileRequests.find((request) => request.name === name);
      const token = query(scene).replace('?authRequest=', '');
      const { stdout } = await on.ownhand.run(['request', token, '--json']);
      const { accepted, refusals } = JSON.parse(stdout);
      assert.equal(accepted, false);
      assert.deepEqual(refusals.map((refusal) => refusal.code).sort(), codes);
    }
  });

  it('differs from a good one, which the command line accepts', async () => {
    const { stdout } = await on.ownhand.run(['request', requestFor(scene.app), '--json']);
    const { accepted, refusals } = JSON.parse(stdout);
    assert.equal(accepted, true);
    assert.deepEqual(refusals, []);
  });
});
