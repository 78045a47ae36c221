import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import * as stacks from '@stacks/auth';
import blockstack from 'blockstack';
import { TokenVerifier } from 'jsontokens';
import { requestFor, withSignatureBitFlipped } from '../tokens/requests.mjs';
import { stage } from '../world/stage.mjs';

describe('A response token', () => {
  const on = stage({ allow: 'app' });
  let token;

  before(async () => {
    const { app } = on.apps;
    const context = await on.browser.newContext();
    const page = await context.newPage();
    await page.goto(on.program.addressFor(requestFor(app)));
    await page.waitForURL(`${app.origin}/?authResponse=*`);
    [token] = app.responseTokens;
    await context.close();
  });

  it('is genuine to the original library', async () => {
    assert.equal(await blockstack.verifyAuthResponse(token, 'http://localhost:1/no-names-here'), true);
  });

  it('is genuine to its successor', async () => {
    assert.equal(await stacks.verifyAuthResponse(token), true);
  });

  it('is signed by the identity and nobody else', () => {
    assert.equal(new TokenVerifier('ES256K', on.keys.identityPublicKey).verify(token), true);
    assert.equal(new TokenVerifier('ES256K', blockstack.getPublicKeyFromPrivate(on.keys.appKey('http://other.example'))).verify(token), false);
  });

  it('is genuine to the program itself', async () => {
    const { stdout } = await on.ownhand.run(['verify', token, '--json']);
    assert.equal(JSON.parse(stdout).genuine, true);
  });

  it('is forged to all of them once a bit of its signature is flipped', async () => {
    const forged = withSignatureBitFlipped(token);
    assert.equal(await blockstack.verifyAuthResponse(forged, 'http://localhost:1/no-names-here'), false);
    assert.equal(await stacks.verifyAuthResponse(forged), false);
    const { stdout } = await on.ownhand.run(['verify', forged, '--json']);
    const { genuine, faults } = JSON.parse(stdout);
    assert.equal(genuine, false);
    assert.deepEqual(faults.map((fault) => fault.code), ['signature-wrong']);
  });
});
