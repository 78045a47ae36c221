import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './waiting.mjs';

const builtFolder = fileURLToPath(new URL('../../../../target/ownhand', import.meta.url));
export const executable = join(resolve(process.env.OWNHAND_PROGRAM ?? builtFolder), 'bin', 'ownhand');

/** One person's own Ownhand: a home folder, a password, and the packaged program to use them with. */
export class Ownhand {
  #around;
  password = 'seven blue herons at dusk 4711';

  /** Folders of a person who has never started the program. */
  static async fresh() {
    const ownhand = new Ownhand();
    ownhand.#around = await mkdtemp(join(tmpdir(), 'ownhand-e2e-'));
    for (const folder of [ownhand.home, ownhand.temporary, ownhand.working]) await mkdir(folder);
    await writeFile(ownhand.#passwordFile, ownhand.password, { mode: 0o600 });
    // The program starts this in place of a web browser; it notes the address it is given.
    await writeFile(ownhand.#browser, `#!/bin/sh\nfor address; do :; done\nprintf '%s\\n' "$address" >> '${ownhand.#opened}'\n`);
    await chmod(ownhand.#browser, 0o755);
    return ownhand;
  }

  get home() { return join(this.#around, 'home'); }
  get temporary() { return join(this.#around, 'temporary'); }
  get working() { return join(this.#around, 'working'); }
  get #passwordFile() { return join(this.#around, 'password'); }
  get #browser() { return join(this.#around, 'browser'); }
  get #opened() { return join(this.#around, 'opened'); }

  /** Makes a new phrase; the answer holds it and the first identity. */
  async create(options = []) {
    const { code, stdout, stderr } = await this.run([...options, 'create', '--password-file', this.#passwordFile, '--json']);
    if (code !== 0) throw new Error(`"create" ended with ${code}: ${stderr}`);
    return JSON.parse(stdout);
  }

  /** Makes a vault of a phrase there was before. */
  restore(phrase) {
    return this.run(['restore', '--password-file', this.#passwordFile], { input: `${phrase}\n` });
  }

  /** Takes one more identity into use. */
  addIdentity(label) {
    return this.run(['identities', '--password-file', this.#passwordFile, 'add', '--label', label]);
  }

  /** Runs one command that needs the password. */
  unlocked(args) {
    return this.run([...args, '--password-file', this.#passwordFile]);
  }

  async identities() {
    const { stdout } = await this.run(['identities', '--password-file', this.#passwordFile, '--json']);
    return JSON.parse(stdout).identities;
  }

  async change(settings) {
    const file = join(this.home, 'settings.json');
    const before = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
    await writeFile(file, JSON.stringify({ ...before, ...settings }));
  }

  /** Runs one command to its end; on a screen, if one is given. */
  run(args, { input = '', screen } = {}) {
    const child = this.#spawn(args, screen?.env);
    child.stdin.end(input);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text) => { stderr += text; });
    return new Promise((done, failed) => {
      child.on('error', failed);
      child.on('close', (code) => done({ code, stdout, stderr }));
    });
  }

  /**
   * Starts the program at the web browsers' service, and waits until it listens: of its own accord or,
   * as the desktop does, with a `link`. `unlocked` tells whether it is given the password; `environment`
   * is what it knows besides, of its session for example.
   */
  async serve({ allow, link, unlocked = true, debug = false, environment = {} } = {}) {
    const ports = await freePorts();
    const child = this.#spawn([
      ...ports.options,
      ...(debug ? ['--debug'] : []),
      ...(link ? [link] : ['serve']),
      ...(unlocked ? ['--password-file', this.#passwordFile] : []),
      ...(allow ? ['--allow', allow] : []),
    ], environment);
    const serving = new Serving(child, ports, this.#opened);
    return serving.after(serving.listening());
  }

  /** Starts the program with its window on this screen, and waits until apps can reach it. */
  async open(screen, { link, environment = {} } = {}) {
    const ports = await freePorts();
    const child = this.#spawn([...ports.options, ...(link ? [link] : [])], { ...screen.env, ...environment });
    const running = new Running(child, ports, this.#opened);
    return running.after(running.reachable());
  }

  remove() {
    return rm(this.#around, { recursive: true, force: true });
  }

  /** Without a screen and a session, even where the tests themselves are run in one. */
  #spawn(args, screen = {}) {
    const {
      DISPLAY: _x, WAYLAND_DISPLAY: _wayland, XDG_SESSION_ID: _id, XDG_RUNTIME_DIR: _sockets,
      DBUS_SESSION_BUS_ADDRESS: _session, ...environment
    } = process.env;
    return spawn(executable, ['--home', this.home, ...args], {
      cwd: this.working,
      env: {
        ...environment,
        DBUS_SYSTEM_BUS_ADDRESS: 'none',
        ...screen,
        BROWSER: this.#browser,
        TMPDIR: this.temporary,
      },
    });
  }
}

/** The running program. */
export class Running {
  #opened;
  #ended = null;

  /** All that was printed so far. */
  transcript = '';

  constructor(child, { port, hubPort }, opened) {
    this.child = child;
    this.#opened = opened;
    this.origin = `http://localhost:${port}`;
    this.port = port;
    this.hubUrl = `http://127.0.0.1:${hubPort}`;
    this.hubOptions = ['--hub-port', String(hubPort)];
    this.authAddress = `${this.origin}/auth`;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => { this.transcript += text; });
    }
    child.on('error', (error) => { this.transcript += String(error); });
    child.stdin.on('error', (error) => { this.transcript += String(error); });
    this.closed = new Promise((done) => {
      child.on('close', (code, signal) => { this.#ended = { code, signal }; done(this.#ended); });
    });
  }

  addressFor(token) {
    return `${this.authAddress}?authRequest=${token}`;
  }

  /** Waits until it answers web browsers. */
  reachable() {
    return this.until('the program to answer', async () => (await fetch(this.origin).catch(() => null))?.ok);
  }

  /** Waits for the next address the program has the web browser open. */
  async nextOpened(position = 0) {
    return until('the web browser to be opened', async () => {
      if (!existsSync(this.#opened)) return null;
      return (await readFile(this.#opened, 'utf8')).split('\n').slice(0, -1)[position];
    }, { situation: () => this.transcript });
  }

  /** Itself, once it has started; what has not is not left behind. */
  async after(started) {
    try {
      await started;
      return this;
    } catch (failure) {
      await this.stop();
      throw failure;
    }
  }

  async stop() {
    if (!this.#ended) this.child.kill('SIGTERM');
    return this.closed;
  }

  /** Waits for a condition that a program that has ended cannot fulfil any more. */
  until(wanted, condition) {
    return until(wanted, async () => {
      const value = await condition();
      if (!value && this.#ended) throw new Error(`The program ended (${JSON.stringify(this.#ended)}): ${this.transcript}`);
      return value;
    }, { situation: () => `It printed: ${this.transcript}` });
  }
}

/** The running program, and the terminal it asks its questions at. */
export class Serving extends Running {
  #read = 0;

  listening() {
    return this.#printed('the program to listen', `Listening on ${this.authAddress}`);
  }

  /** Waits for the question whether to sign in, and gives the request as the person sees it. */
  nextQuestion() {
    return this.#prompt(/^Sign in/m);
  }

  nextEmailQuestion() {
    return this.#prompt(/^E-mail/m);
  }

  /** Waits until a sentence was printed. */
  said(sentence) {
    return this.#printed(`the terminal to say "${sentence}"`, sentence);
  }

  answer(line) {
    this.child.stdin.write(`${line}\n`);
  }

  get questionsAsked() {
    return this.transcript.match(/^Sign in/gm)?.length ?? 0;
  }

  #printed(wanted, text) {
    return this.until(wanted, () => this.transcript.includes(text));
  }

  #prompt(pattern) {
    return this.until(`a prompt like ${pattern}`, () => {
      const unread = this.transcript.slice(this.#read);
      const found = pattern.exec(unread);
      if (!found) return null;
      this.#read += found.index + found[0].length;
      return unread.slice(0, found.index + found[0].length);
    });
  }
}

/** A port for web browsers and one for the storage hub, and the options that name them. */
async function freePorts() {
  const [port, hubPort] = await Promise.all([freePort(), freePort()]);
  return { port, hubPort, options: ['--port', String(port), '--hub-port', String(hubPort)] };
}

/** Nobody is given one of these without asking for it, as connections and other tests are given those above. */
export async function freePort() {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const server = createServer();
    const isFree = await new Promise((done) => {
      server.on('error', () => done(false));
      server.listen(port, '127.0.0.1', () => done(true));
    });
    if (!isFree) continue;
    await new Promise((done) => { server.close(done); });
    return port;
  }
}
