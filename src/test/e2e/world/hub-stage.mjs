import { randomUUID } from 'node:crypto';
import { before } from 'node:test';
import { keysOf } from '../tokens/keys.mjs';
import { Bucket, Hub } from './hub-client.mjs';
import { stage } from './stage.mjs';
import { said } from './texts.mjs';

const { GAIA_HUB_URL, GAIA_HUB_PHRASE } = process.env;

/** Whether the original is tested in place of the program: it shows that what is asked of the program is what it does. */
const original = GAIA_HUB_URL !== undefined;

/** Options of a test of what the program does and the original does not. */
export const onlyForOwnhand = { skip: original && 'The original does not do this.' };

/** The promise of one of the two, where they differ. */
export const unlike = (ofOwnhand, ofOriginal) => (original ? ofOriginal : ofOwnhand);

/**
 * A storage hub to ask, the keys of a person it admits, and buckets for them as needed. It is the program's own, or the
 * one at GAIA_HUB_URL, which has to admit the first identity of the phrase GAIA_HUB_PHRASE.
 */
export function hubStage(options) {
  const on = original ? {} : stage(options);

  before(async () => {
    if (original) on.keys = keysOf(GAIA_HUB_PHRASE);
    // Only once it is unlocked does the program know whom its hub admits.
    else await on.program.said(said('cli.serve.waiting'));
    on.hub = await Hub.at(original ? GAIA_HUB_URL : on.program.hubUrl);
  });

  /** A bucket nobody has ever written to, of the person's key for some app. */
  on.newBucket = () => new Bucket(on.hub, on.keys.appKey(`https://${randomUUID()}.example`), on.keys.identityKey);

  return on;
}
