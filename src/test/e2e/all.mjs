import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** What takes longest, to be begun with. */
const longest = ['hub-real-clients.test.mjs'];

/**
 * What is read off a screen and answered in time: before a copy leaves the clipboard, within a few hundred
 * milliseconds of a question; and what installs a package. Nothing else may run on the machine meanwhile.
 */
const hasty = ['the-window.test.mjs', 'tray.test.mjs', 'window-that-asks.test.mjs', 'installed.test.mjs'];

/** Runs the test files that are named as arguments, and ends with 1 if anything failed. */
const files = process.argv.slice(2);
const isOneOf = (names) => (file) => names.includes(basename(file));
const rest = files.filter((file) => !isOneOf([...longest, ...hasty])(file));
await runAll([...files.filter(isOneOf(longest)), ...rest], 2);
await runAll(files.filter(isOneOf(hasty)), 1);

async function runAll(some, concurrency) {
  if (some.length === 0) return;
  const tests = run({ files: some, concurrency, timeout: 300_000 });
  tests.on('test:fail', () => { process.exitCode = 1; });
  await pipeline(tests, new spec(), process.stdout, { end: false });
}
