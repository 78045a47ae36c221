import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './waiting.mjs';

/** A message bus of its own: a real one, with a configuration in which everybody may say everything. */
export class Bus {
  #folder;
  #daemon;

  static async open() {
    const bus = new Bus();
    bus.#folder = await mkdtemp(join(tmpdir(), 'ownhand-bus-'));
    const socket = join(bus.#folder, 'bus');
    const configuration = join(bus.#folder, 'configuration');
    await writeFile(configuration, `<busconfig><type>session</type><listen>unix:path=${socket}</listen><auth>EXTERNAL</auth>
      <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>`);
    bus.#daemon = spawn('dbus-daemon', ['--nofork', '--nosyslog', `--config-file=${configuration}`], { stdio: 'ignore' });
    bus.address = `unix:path=${socket}`;
    await until('the message bus', () => connected(socket).then((stream) => stream.destroy() || true, () => false));
    return bus;
  }

  /** Somebody who speaks on it. */
  join() {
    return Peer.join(this.address.slice('unix:path='.length));
  }

  async close() {
    const ended = new Promise((done) => { this.#daemon.on('exit', done); });
    this.#daemon.kill('SIGTERM');
    await ended;
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function connected(socket) {
  return new Promise((done, failed) => {
    const stream = createConnection(socket, () => done(stream));
    stream.on('error', failed);
  });
}

const kinds = { call: 1, answer: 2, error: 3, signal: 4 };
const fields = { 1: 'path', 2: 'type', 3: 'member', 4: 'error', 5: 'replyTo', 6: 'destination', 7: 'sender', 8: 'signature' };
const fieldTypes = { path: 'o', replyTo: 'u', signature: 'g' };
const noReply = 1;

/** Somebody on a bus: says signals, calls others, and answers calls. Signals are `signal` events. */
export class Peer extends EventEmitter {
  #stream;
  #serial = 0;
  #waiting = new Map();
  #answers = new Map();

  static async join(socket) {
    const peer = new Peer();
    peer.#stream = await connected(socket);
    peer.#stream.write(`\0AUTH EXTERNAL ${Buffer.from(String(process.getuid())).toString('hex')}\r\n`);
    await new Promise((done, failed) => {
      peer.#stream.once('data', (line) => (String(line).startsWith('OK') ? done() : failed(new Error(String(line)))));
    });
    let read = Buffer.alloc(0);
    peer.#stream.on('data', (part) => {
      read = Buffer.concat([read, part]);
      for (let size; (size = wholeMessage(read)); read = read.subarray(size)) peer.#take(Buffer.from(read.subarray(0, size)));
    });
    peer.#stream.on('error', () => {});
    peer.#stream.write('BEGIN\r\n');
    peer.name = await peer.#askBus('Hello');
    return peer;
  }

  leave() {
    this.#stream.end();
  }

  #askBus(member, signature, ...facts) {
    return this.call({ destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', type: 'org.freedesktop.DBus', member, signature }, ...facts);
  }

  /** Takes a well-known name. */
  async own(name) {
    const outcome = await this.#askBus('RequestName', 'su', name, 0);
    if (outcome !== 1) throw new Error(`${name} is somebody else's`);
  }

  release(name) {
    return this.#askBus('ReleaseName', 's', name);
  }

  names() {
    return this.#askBus('ListNames');
  }

  /** Hears signals from now on. */
  listen(rule = "type='signal'") {
    return this.#askBus('AddMatch', 's', rule);
  }

  /** Answers calls of a member: with what `answer` makes of the facts, and the sender. */
  answer(type, member, signature, answer) {
    this.#answers.set(`${type}.${member}`, { signature, answer });
  }

  /** Calls somebody, and gives the first fact of the answer; all of them if there are more. */
  call({ destination, path, type, member, signature = '' }, ...facts) {
    const serial = this.#send({ kind: kinds.call, header: { path, type, member, destination, signature }, facts });
    return new Promise((done, failed) => {
      this.#waiting.set(serial, (message) => (message.kind === kinds.error
        ? failed(new Error(`${message.header.error}: ${message.facts}`)) : done(message.facts.length > 1 ? message.facts : message.facts[0])));
    });
  }

  /** Says a signal; to one alone, if `destination` is given. */
  say({ path, type, member, signature = '', destination }, ...facts) {
    this.#send({ kind: kinds.signal, header: { path, type, member, signature, destination }, facts });
  }

  #send({ kind, header, facts }) {
    this.#serial += 1;
    const body = new Writer();
    splitTypes(header.signature).forEach((type, i) => body.put(type, facts[i]));
    const message = new Writer();
    for (const byte of [0x6c, kind, 0, 1]) message.put('y', byte);
    message.put('u', body.size);
    message.put('u', this.#serial);
    message.put('a(yv)', Object.entries(fields)
      .filter(([, name]) => header[name])
      .map(([code, name]) => [Number(code), [fieldTypes[name] ?? 's', header[name]]]));
    message.align(8);
    this.#stream.write(Buffer.concat([message.bytes, body.bytes]));
    return this.#serial;
  }

  #take(bytes) {
    const reader = new Reader(bytes);
    const [, kind, flags] = reader.all('yyyyuua(yv)');
    const serial = bytes.readUInt32LE(8);
    reader.at = 12;
    const header = Object.fromEntries(reader.get('a(yv)').map(([code, value]) => [fields[code] ?? code, value]));
    reader.align(8);
    const facts = reader.all(header.signature ?? '');
    if (kind === kinds.signal) this.emit('signal', { ...header, facts });
    if (kind === kinds.answer || kind === kinds.error) {
      this.#waiting.get(header.replyTo)?.({ kind, header, facts });
      this.#waiting.delete(header.replyTo);
    }
    if (kind === kinds.call) this.#reply(header, flags, serial, facts);
  }

  #reply(header, flags, serial, facts) {
    const known = this.#answers.get(`${header.type}.${header.member}`);
    const answers = known ? known.answer(facts, header) : ['unknown'];
    if (flags & noReply) return;
    this.#send(known
      ? { kind: kinds.answer, header: { replyTo: serial, destination: header.sender, signature: known.signature }, facts: answers }
      : { kind: kinds.error, header: { replyTo: serial, destination: header.sender, signature: 's', error: 'org.freedesktop.DBus.Error.UnknownMethod' }, facts: answers });
  }
}

function wholeMessage(bytes) {
  if (bytes.length < 16) return 0;
  const size = Math.ceil((16 + bytes.readUInt32LE(12)) / 8) * 8 + bytes.readUInt32LE(4);
  return bytes.length >= size ? size : 0;
}

/** The single types a signature is made of. */
function splitTypes(signature) {
  const types = [];
  for (let at = 0; at < signature.length;) {
    const end = endOfType(signature, at);
    types.push(signature.slice(at, end));
    at = end;
  }
  return types;
}

function endOfType(signature, at) {
  if (signature[at] === 'a') return endOfType(signature, at + 1);
  if (!'({'.includes(signature[at])) return at + 1;
  let end = at + 1;
  while (!')}'.includes(signature[end])) end = endOfType(signature, end);
  return end + 1;
}

const alignments = { y: 1, g: 1, v: 1, '(': 8, '{': 8, x: 8, t: 8, d: 8 };
const alignmentOf = (type) => alignments[type[0]] ?? 4;
const inner = (type) => splitTypes(type.slice(1, -1));

/** Structures and dictionaries are arrays, of their members and entries; a variant is its type and its value. */
class Writer {
  #parts = [];
  size = 0;

  get bytes() { return Buffer.concat(this.#parts); }

  #add(bytes) {
    this.#parts.push(bytes);
    this.size += bytes.length;
  }

  align(to) {
    this.#add(Buffer.alloc((to - (this.size % to)) % to));
  }

  #number(size, write) {
    const bytes = Buffer.alloc(size);
    write(bytes);
    this.#add(bytes);
  }

  put(type, value) {
    this.align(alignmentOf(type));
    switch (type[0]) {
      case 'y': this.#number(1, (to) => to.writeUInt8(value)); break;
      case 'b': this.#number(4, (to) => to.writeUInt32LE(value ? 1 : 0)); break;
      case 'i': this.#number(4, (to) => to.writeInt32LE(value)); break;
      case 'u': this.#number(4, (to) => to.writeUInt32LE(value)); break;
      case 's': case 'o':
        this.put('u', Buffer.byteLength(value));
        this.#add(Buffer.from(`${value}\0`));
        break;
      case 'g':
        this.put('y', value.length);
        this.#add(Buffer.from(`${value}\0`));
        break;
      case 'v':
        this.put('g', value[0]);
        this.put(value[0], value[1]);
        break;
      case 'a': {
        const items = new Writer();
        // Where it begins decides how it is aligned.
        const start = Math.ceil((this.size + 4) / alignmentOf(type.slice(1))) * alignmentOf(type.slice(1));
        items.#add(Buffer.alloc(start % 8));
        value.forEach((item) => items.put(type.slice(1), item));
        this.put('u', items.size - (start % 8));
        this.align(alignmentOf(type.slice(1)));
        this.#add(items.bytes.subarray(start % 8));
        break;
      }
      default: inner(type).forEach((member, i) => this.put(member, value[i]));
    }
  }
}

class Reader {
  at = 0;
  #bytes;

  constructor(bytes) { this.#bytes = bytes; }

  align(to) { this.at = Math.ceil(this.at / to) * to; }

  all(signature) { return splitTypes(signature).map((type) => this.get(type)); }

  #take(size) {
    this.at += size;
    return this.at - size;
  }

  #text(size) {
    const start = this.#take(size + 1);
    return this.#bytes.toString('utf8', start, start + size);
  }

  get(type) {
    this.align(alignmentOf(type));
    switch (type[0]) {
      case 'y': return this.#bytes.readUInt8(this.#take(1));
      case 'b': return this.#bytes.readUInt32LE(this.#take(4)) === 1;
      case 'i': return this.#bytes.readInt32LE(this.#take(4));
      case 'u': return this.#bytes.readUInt32LE(this.#take(4));
      case 's': case 'o': return this.#text(this.get('u'));
      case 'g': return this.#text(this.get('y'));
      case 'v': return this.get(this.get('g'));
      case 'a': {
        const size = this.get('u');
        this.align(alignmentOf(type.slice(1)));
        const end = this.at + size;
        if (type === 'ay') return this.#bytes.subarray(this.#take(size), end);
        const items = [];
        while (this.at < end) items.push(this.get(type.slice(1)));
        return type[1] === '{' ? Object.fromEntries(items) : items;
      }
      default: return inner(type).map((member) => this.get(member));
    }
  }
}
