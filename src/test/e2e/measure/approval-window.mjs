// How long it takes from a request to the window that asks, with everything warm. Run by hand, on a quiet machine.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { requestFor } from '../tokens/requests.mjs';
import { openChromiumOn } from '../world/chromium.mjs';
import { stateOf } from '../world/pages.mjs';
import { Ownhand } from '../world/program.mjs';
import { Screen } from '../world/screen.mjs';
import { said } from '../world/texts.mjs';
import { WebApp } from '../world/web-app.mjs';

const warming = 3;
const measured = 20;
const screen = await Screen.open();
const ownhand = await Ownhand.fresh();
await ownhand.create();
const program = await ownhand.open(screen);
const app = await WebApp.open();
const browser = await openChromiumOn(screen, []);
const page = await browser.newPage();

// The X server tells of every window that comes up.
const events = spawn('stdbuf', ['-oL', 'xev', '-root', '-event', 'substructure'], { env: { ...process.env, ...screen.env } });
let mapped = () => {};
createInterface({ input: events.stdout }).on('line', (line) => {
  if (line.startsWith('MapNotify')) mapped(performance.timeOrigin + performance.now());
});

/**
 * Milliseconds from the moment the browser sends the request: until the app is asked how it describes itself, until
 * it is asked for its picture, and until the window is on the screen.
 */
async function once() {
  app.hits.length = 0;
  const up = new Promise((done) => { mapped = done; });
  const sent = new Promise((done) => {
    page.once('requestfinished', (request) => {
      const { startTime, requestStart } = request.timing();
      done(startTime + requestStart);
    });
  });
  await page.goto(program.addressFor(requestFor(app)), { waitUntil: 'commit' });
  const shown = await up;
  const start = await sent;
  const took = [app.hitsOf('/manifest.json')[0].time, app.hitsOf('/icon.png')[0].time, shown].map((time) => time - start);
  if (await stateOf(page, 'locked', 'waiting') === 'locked') {
    await screen.window(said('ui.approval.title'));
    await screen.type(ownhand.password);
    await screen.press('Return');
    await stateOf(page, 'waiting');
  }
  await pause(1000);
  await screen.press('Escape');
  await screen.gone(said('ui.approval.title'));
  await page.waitForURL(`${app.origin}/**`);
  await pause(300);
  return took;
}

try {
  for (let round = 0; round < warming; round += 1) await once();
  const times = [];
  for (let round = 0; round < measured; round += 1) times.push(await once());
  for (const [index, what] of ['description asked for', 'picture asked for', 'window on the screen'].entries()) {
    const sorted = times.map((stages) => stages[index]).sort((one, other) => one - other);
    const median = (sorted[measured / 2 - 1] + sorted[measured / 2]) / 2;
    console.log(`${what}: median ${median.toFixed(0)} ms, ${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)} ms (${measured} times)`);
  }
} finally {
  events.kill();
  await browser.close();
  await program.stop();
  await app.close();
  await ownhand.remove();
  await screen.close();
}
