// How fast the built-in hub is, and how much memory it takes. Run by hand, on a quiet machine. With GAIA_PEER=/a/folder
// in which the original hub and its reader are built, it is measured beside them.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { generateMnemonic } from 'bip39';
import { keysOf } from '../tokens/keys.mjs';
import { GaiaPeer } from '../world/gaia-peer.mjs';
import { Bucket, Hub, noise } from '../world/hub-client.mjs';
import { Ownhand, executable } from '../world/program.mjs';
import { said } from '../world/texts.mjs';

const mega = 1024 * 1024;
const agent = new Agent({ keepAlive: true, maxSockets: 50 });

/** Each measure by its unit: less is better. */
const measures = {
  'store 1 KB, median': 'ms', 'read 1 KB, median': 'ms', 'store 1 MB, median': 'ms', 'read 1 MB, median': 'ms',
  'store 10,000 files, 8 at once': 's', 'list 10,000 files, all pages': 's', 'list 10,000 files, first page': 'ms',
  '50 writers at once, 20 files of 10 KB each': 's', 'store and read 20 files of 20 MB, 4 at once': 's',
  'memory before': 'MB', 'memory, highest while streaming': 'MB', 'memory 10 s after': 'MB',
};

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function median(times, work) {
  const taken = [];
  for (let time = -Math.ceil(times / 10); time < times; time += 1) {
    const took = await timed(() => work(time));
    if (time >= 0) taken.push(took);
  }
  return taken.sort((one, other) => one - other)[Math.floor(times / 2)];
}

/** Works through so many tasks, some at once. */
async function atOnce(width, count, work) {
  let next = 0;
  await Promise.all(Array.from({ length: width }, async () => {
    while (next < count) {
      next += 1;
      await work(next);
    }
  }));
}

/** Resident memory of some processes and of all they started, in megabytes. */
async function memoryOf(pids) {
  const kilobytes = await Promise.all(pids.map(async (pid) => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    return own + await memoryOf(children.split(' ').filter(Boolean));
  }));
  return kilobytes.reduce((sum, one) => sum + one, 0);
}

async function measure({ hub, keys, pids }) {
  const newBucket = () => new Bucket(hub, keys.appKey(`https://${randomUUID()}.example`), keys.identityKey);
  const put = (bucket, path, content) => bucket.put(path, content, { agent });
  const get = async (bucket, path) => {
    const { status } = await bucket.read(path, { agent });
    if (status !== 200) throw new Error(`${path} was not read: ${status}`);
  };
  const found = {};

  const one = newBucket();
  for (const [size, bytes, times] of [['1 KB', 1024, 300], ['1 MB', mega, 40]]) {
    const content = noise(bytes);
    found[`store ${size}, median`] = await median(times, (time) => put(one, `${size.replace(' ', '')}/${time}`, content));
    found[`read ${size}, median`] = await median(times, () => get(one, `${size.replace(' ', '')}/0`));
  }

  const many = newBucket();
  found['store 10,000 files, 8 at once'] = await timed(() => atOnce(8, 10_000, (number) => put(many, `${number % 20}/${number}`, 'content'))) / 1000;
  found['list 10,000 files, first page'] = await median(5, () => many.list({ page: null }, { agent }));
  let listed = 0;
  found['list 10,000 files, all pages'] = await timed(async () => { listed = (await many.names()).length; }) / 1000;
  if (listed !== 10_000) throw new Error(`${listed} files were listed.`);

  const shared = newBucket();
  const content = noise(10 * 1024);
  found['50 writers at once, 20 files of 10 KB each'] = await timed(() => Promise.all(Array.from({ length: 50 }, async (_, writer) => {
    for (let file = 0; file < 20; file += 1) await put(shared, `${writer}/${file}`, content);
  }))) / 1000;

  const large = newBucket();
  const film = noise(20 * mega);
  await pause(3_000);
  found['memory before'] = await memoryOf(pids);
  let highest = 0;
  let streaming = true;
  const watching = (async () => {
    while (streaming) {
      highest = Math.max(highest, await memoryOf(pids));
      await pause(50);
    }
  })();
  found['store and read 20 files of 20 MB, 4 at once'] = await timed(() => atOnce(4, 20, async (number) => {
    await put(large, `film${number}`, film);
    await get(large, `film${number}`);
  })) / 1000;
  streaming = false;
  await watching;
  found['memory, highest while streaming'] = highest;
  await pause(10_000);
  found['memory 10 s after'] = await memoryOf(pids);
  return found;
}

async function measureOwnhand() {
  const ownhand = await Ownhand.fresh();
  const { mnemonic } = await ownhand.create();
  const program = await ownhand.serve();
  try {
    await program.said(said('cli.serve.waiting'));
    return await measure({ hub: await Hub.at(program.hubUrl), keys: keysOf(mnemonic), pids: [program.child.pid] });
  } finally {
    await program.stop();
    await ownhand.remove();
  }
}

async function measurePeer(folder) {
  const keys = keysOf(generateMnemonic());
  const peer = await GaiaPeer.start(folder, [keys.address]);
  try {
    return await measure({ hub: await Hub.at(peer.hubUrl), keys, pids: peer.pids });
  } finally {
    await peer.stop();
  }
}

const shown = (value, unit) => (value === undefined ? '' : `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`).padStart(12);
const { GAIA_PEER } = process.env;
if (!GAIA_PEER) console.log('The original is not measured: GAIA_PEER names no folder in which it is built.');
if (!existsSync(executable)) console.log(`Ownhand is not measured: there is no program at ${executable}.`);
const peer = GAIA_PEER ? await measurePeer(GAIA_PEER) : {};
const own = existsSync(executable) ? await measureOwnhand() : {};
console.log(`${''.padEnd(46)}${'Ownhand'.padStart(12)}${'original'.padStart(12)}   Ownhand / original`);
for (const [name, unit] of Object.entries(measures)) {
  const ratio = own[name] && peer[name] ? `   ${(own[name] / peer[name]).toFixed(2)}` : '';
  console.log(`${name.padEnd(46)}${shown(own[name], unit)}${shown(peer[name], unit)}${ratio}`);
}
agent.destroy();
