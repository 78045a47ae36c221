import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './program.mjs';
import { until } from './waiting.mjs';

/** Starts a built part of the original with the configuration in CONFIG_PATH, reachable from this machine only. */
const onLoopback = (part) => `
  import { getConfig } from './lib/${part}config.js';
  import { makeHttpServer } from './lib/${part}http.js';
  const config = getConfig();
  const made = makeHttpServer(config);
  (made.app ?? made).listen(config.port, '127.0.0.1');
`;

/** The original hub with its reader, built in a folder, over a disk of its own: the peer the built-in hub is measured by. */
export class GaiaPeer {
  #children = [];
  #around;

  /** Admits the owners of these addresses, and nobody else. */
  static async start(folder, addresses) {
    const peer = new GaiaPeer();
    peer.#around = await mkdtemp(join(tmpdir(), 'ownhand-e2e-peer-'));
    const [hubPort, readerPort] = [await freePort(), await freePort()];
    peer.hubUrl = `http://127.0.0.1:${hubPort}`;
    peer.readUrl = `http://127.0.0.1:${readerPort}/`;
    const both = {
      driver: 'disk', diskSettings: { storageRootDirectory: join(peer.#around, 'disk') }, argsTransport: { level: 'error' },
    };
    await peer.#run(join(folder, 'hub'), 'server/', {
      ...both, port: hubPort, serverName: 'peer', readURL: peer.readUrl, whitelist: addresses,
    });
    await peer.#run(join(folder, 'reader'), '', { ...both, port: readerPort });
    for (const address of [`${peer.hubUrl}/hub_info`, peer.readUrl]) {
      await until('the original to answer', () => {
        // Without it, somebody else would answer at its port.
        if (peer.#children.some((child) => child.exitCode !== null)) throw new Error('The original did not start.');
        return fetch(address).catch(() => null);
      });
    }
    return peer;
  }

  /** The processes of hub and reader. */
  get pids() {
    return this.#children.map((child) => child.pid);
  }

  async stop() {
    await Promise.all(this.#children.map((child) => new Promise((done) => {
      child.on('close', done);
      child.kill('SIGTERM');
    })));
    await rm(this.#around, { recursive: true, force: true });
  }

  async #run(folder, part, config) {
    const file = join(this.#around, `${config.port}.json`);
    await writeFile(file, JSON.stringify(config));
    // As it is, its reader would end for good when somebody who reads goes away.
    const options = ['--unhandled-rejections=warn', '--input-type=module'];
    const child = spawn(process.execPath, [...options, '--eval', onLoopback(part)], {
      cwd: folder, env: { ...process.env, CONFIG_PATH: file }, stdio: 'ignore',
    });
    this.#children.push(child);
  }
}
