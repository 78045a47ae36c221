import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './program.mjs';
import { until } from './waiting.mjs';

/** Somebody with an empty home on this computer, who uses what is installed on it as the desktop has it. */
export class Newcomer {
  #around;
  password = 'nine grey geese at noon 1147';

  static async arrive(screen) {
    const newcomer = new Newcomer();
    newcomer.#around = await mkdtemp(join(tmpdir(), 'ownhand-e2e-newcomer-'));
    await mkdir(newcomer.home, { mode: 0o700 });
    await mkdir(join(newcomer.#around, 'temporary'));
    await writeFile(newcomer.passwordFile, newcomer.password, { mode: 0o600 });
    // In place of a web browser; it notes the address it is given.
    await writeFile(newcomer.#browser, `#!/bin/sh\nfor address; do :; done\nprintf '%s\\n' "$address" >> '${newcomer.#opened}'\n`);
    await chmod(newcomer.#browser, 0o755);
    newcomer.env = {
      PATH: process.env.PATH,
      LANG: process.env.LANG ?? 'C.UTF-8',
      HOME: newcomer.home,
      TMPDIR: join(newcomer.#around, 'temporary'),
      BROWSER: newcomer.#browser,
      // The services of a desktop, which would be started, outlast the program and keep files of their own.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
      ...screen.env,
    };
    return newcomer;
  }

  get home() { return join(this.#around, 'home'); }
  get data() { return join(this.home, '.local/share/ownhand'); }
  get passwordFile() { return join(this.#around, 'password'); }
  get #browser() { return join(this.#around, 'browser'); }
  get #opened() { return join(this.#around, 'opened'); }

  /** Has the program use ports that nobody else uses here. */
  async choosePorts() {
    const [port, hubPort] = await Promise.all([freePort(), freePort()]);
    await mkdir(this.data, { recursive: true, mode: 0o700 });
    await writeFile(join(this.data, 'settings.json'), JSON.stringify({ port, hubPort, theme: 'light' }));
    return { port, authAddress: `http://localhost:${port}/auth` };
  }

  /** Runs a command to its end. */
  run(command, args, env = {}) {
    return ended(spawn(command, args, { cwd: this.home, env: { ...this.env, ...env } }));
  }

  /** Runs a command that stays, and whatever it starts. */
  start(command, args) {
    const child = spawn(command, args, { cwd: this.home, env: this.env, detached: true });
    const result = ended(child);
    /** Whether there was anybody left to get it. */
    const signal = (name) => {
      try {
        return process.kill(-child.pid, name);
      } catch (failure) {
        if (failure.code === 'ESRCH') return false;
        throw failure;
      }
    };
    return {
      stop: async () => {
        signal('SIGTERM');
        await result;
        await until('all of it to end', () => !signal(0));
      },
    };
  }

  /** Waits for the next address that the web browser was to open. */
  nextOpened(position) {
    return until('the web browser to be opened', async () => {
      if (!existsSync(this.#opened)) return null;
      return (await readFile(this.#opened, 'utf8')).split('\n').slice(0, -1)[position];
    });
  }

  /** All files of the home, by their paths in it. */
  async files() {
    const entries = await readdir(this.home, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(this.home.length + 1)).sort();
  }

  leave() {
    return rm(this.#around, { recursive: true, force: true });
  }
}

/** Runs a command to its end, and gives what it printed. */
export function run(command, args, env = {}) {
  return ended(spawn(command, args, { env: { ...process.env, ...env } }));
}

function ended(child) {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { printed += text; });
  child.stdin.end();
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => { setImmediate(() => done({ code, printed: printed.trim() })); });
  });
}
