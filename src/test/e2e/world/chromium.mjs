import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const inSight = ['--no-default-browser-check', '--test-type', '--window-size=1200,900', '--window-position=40,40'];

/** A Chromium with a fresh profile. Each context of it is a browser of its own: own cookies, own storage. */
export function openChromium() {
  return chromium.launch({
    executablePath: executable(),
    args: ['--headless', ...quiet],
  });
}

/**
 * A Chromium with a fresh profile on a screen, where people see it. For `apps` its person has said before that
 * blockstack: links may leave it. The desktop it leaves them to knows no program for them, so that the libraries
 * go to the authenticator they were told of; or it is the real one, with the environment `desktop`.
 */
export async function openChromiumOn(screen, apps, { desktop: real } = {}) {
  const around = await mkdtemp(join(tmpdir(), 'ownhand-e2e-chromium-'));
  const profile = join(around, 'profile');
  const emptyDesktop = join(around, 'desktop');
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({
    protocol_handler: { allowed_origin_protocol_pairs: Object.fromEntries(apps.map((app) => [app.origin, { blockstack: true }])) },
  }));
  await mkdir(emptyDesktop);
  await writeFile(join(emptyDesktop, 'xdg-open'), '#!/bin/sh\nexit 3\n');
  await chmod(join(emptyDesktop, 'xdg-open'), 0o755);
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: executable(),
    headless: false,
    viewport: null,
    args: [...quiet, ...inSight],
    env: real ?? { ...process.env, ...screen.env, PATH: `${emptyDesktop}${delimiter}${process.env.PATH}` },
  });
  browser.setDefaultTimeout(15_000);
  return {
    newPage: () => browser.newPage(),
    close: async () => {
      await browser.close();
      await rm(around, { recursive: true, force: true });
    },
  };
}

/**
 * A Chromium that shows one page on a screen, with nothing but mouse and keyboard to drive it: where it is driven
 * otherwise, it takes every page for one in sight.
 */
export async function startChromiumOn(screen, address) {
  const profile = await mkdtemp(join(tmpdir(), 'ownhand-e2e-chromium-'));
  const child = spawn(executable(), [`--user-data-dir=${profile}`, ...quiet, ...inSight, address],
    { stdio: 'ignore', env: { ...process.env, ...screen.env } });
  const ended = new Promise((done) => { child.on('exit', done); });
  return {
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function executable() {
  return process.env.CHROMIUM ?? onPath('chromium', 'chromium-browser', 'google-chrome');
}

function onPath(...names) {
  const folders = process.env.PATH.split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (!found) throw new Error(`None of ${names.join(', ')} is on the PATH; name one in CHROMIUM.`);
  return found;
}
