import assert from 'node:assert/strict';
import blockstack from 'blockstack';

/** What every library takes where nothing is published. */
export const blankProfile = { '@type': 'Person', '@context': 'http://schema.org' };

/** What is published at an address, proven by the original library to be the word of that identity; else the blank. */
export async function publishedAt(url, address) {
  const answer = await fetch(url);
  if (answer.status === 404) return blankProfile;
  assert.equal(answer.status, 200, `${url} answers ${answer.status}`);
  assert.equal(answer.headers.get('content-type'), 'application/json');
  const records = await answer.json();
  assert.equal(records.length, 1, 'a profile is one record');
  const [{ token, decodedToken }] = records;
  assert.deepEqual(blockstack.verifyProfileToken(token, address).payload.claim, decodedToken.payload.claim);
  return blockstack.extractProfile(token, address);
}
