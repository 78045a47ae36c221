import { setTimeout as pause } from 'node:timers/promises';

/** Looks at `condition` until it holds and gives its value; fails after `limit` milliseconds. */
export async function until(wanted, condition, { limit = 20_000, situation = () => '' } = {}) {
  const deadline = Date.now() + limit;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${limit} ms in vain for ${wanted}. ${situation()}`);
    await pause(20);
  }
}
