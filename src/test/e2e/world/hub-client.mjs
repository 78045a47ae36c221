import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { addressOf, associationClaims, signed, writingClaims } from '../tokens/hub-tokens.mjs';

const patience = 10_000;

/** A storage hub, asked over HTTP with no library between. */
export class Hub {
  constructor(url, { challenge_text, read_url_prefix }) {
    this.url = url;
    this.port = Number(new URL(url).port);
    this.challenge = challenge_text;
    this.readUrl = read_url_prefix;
    this.reads = new URL(read_url_prefix);
  }

  static async at(url) {
    const answer = await ask(new URL(`${url}/hub_info`));
    assert.equal(answer.status, 200, answer.text);
    return new Hub(url, answer.json);
  }

  ask(path, options) {
    return ask(new URL(this.url), { path, ...options });
  }

  /** Asks for what is stored: the path goes behind the prefix as it is. */
  read(path, options) {
    return ask(this.reads, { path: `${this.reads.pathname}${path}`, ...options });
  }

  /** Sends these bytes to a port of the hub, and gives all that comes back until the connection is closed. */
  send(bytes, { port = this.port } = {}) {
    return new Promise((done, failed) => {
      const received = [];
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      const timer = setTimeout(() => socket.destroy(new Error(`not closed within ${patience} ms: ${Buffer.concat(received)}`)), patience);
      socket.on('data', (part) => received.push(part));
      socket.on('error', (error) => (received.length || error.code === 'ECONNRESET' ? null : failed(error)));
      socket.on('close', () => {
        clearTimeout(timer);
        done(Buffer.concat(received).toString('latin1'));
      });
    });
  }
}

/** What one key may do at a hub, by the word of the identity that stands behind it. */
export class Bucket {
  constructor(hub, key, identityKey) {
    this.hub = hub;
    this.key = key;
    this.identityKey = identityKey;
    this.address = addressOf(key);
    this.association = identityKey ? signed(associationClaims({ identityKey, appKey: key }), identityKey) : undefined;
    this.authorization = this.bearer();
  }

  /** The association with claims changed, signed by the identity. */
  associated(changes, by = this.identityKey) {
    return signed({ ...associationClaims({ identityKey: this.identityKey, appKey: this.key }), ...changes }, by);
  }

  get claims() {
    return writingClaims({ challenge: this.hub.challenge, key: this.key, association: this.association });
  }

  /** The authorization with claims changed and then properly signed. A claim changed to undefined is left out. */
  bearer(changes = {}, header = {}) {
    return `bearer v1:${signed({ ...this.claims, ...changes }, this.key, header)}`;
  }

  scoped(...scopes) {
    return this.bearer({ scopes: scopes.map(([scope, domain]) => ({ scope, domain })) });
  }

  /** `authorization: null` sends none. */
  ask(method, path, { authorization = this.authorization, headers = {}, ...rest } = {}) {
    return this.hub.ask(path, {
      method, headers: { ...(authorization === null ? {} : { Authorization: authorization }), ...headers }, ...rest,
    });
  }

  store(path, body, options) {
    return this.ask('POST', `/store/${this.address}/${path}`, { body, ...options });
  }

  delete(path, options) {
    return this.ask('DELETE', `/delete/${this.address}/${path}`, options);
  }

  list(body = { page: null }, options) {
    return this.#post('list-files', body, options);
  }

  revoke(body, options) {
    return this.#post('revoke-all', body, options);
  }

  read(path, options) {
    return this.hub.read(`${this.address}/${path}`, options);
  }

  /** Stores a file where nothing can be in the way, and gives its etag. */
  async put(path, body, options) {
    const answer = await this.store(path, body, options);
    assert.equal(answer.status, 202, answer.text);
    return answer.json.etag;
  }

  /** All names in the bucket, page after page, as clients ask for them. */
  async names() {
    const names = [];
    for (let page = null, pages = 0; pages < 1000; pages += 1) {
      const { json } = await this.list({ page });
      names.push(...json.entries);
      if (!json.page || json.entries.length === 0) return names.sort();
      page = json.page;
    }
    throw new Error('The list has no end.');
  }

  #post(what, body, { headers = {}, ...rest } = {}) {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    return this.ask('POST', `/${what}/${this.address}`, {
      body: text, headers: { 'Content-Type': 'application/json', ...headers }, ...rest,
    });
  }
}

/** Every answer to a web page says that the page may see it; a refusal says why in JSON. */
export function assertRefused(answer, status, error, message) {
  assert.equal(answer.status, status, answer.text);
  assert.equal(answer.headers['access-control-allow-origin'], '*');
  assert.match(answer.headers['content-type'], /^application\/json\b/);
  assert.equal(answer.json.error, error, answer.text);
  if (message instanceof RegExp) assert.match(answer.json.message, message);
  else if (message) assert.equal(answer.json.message, message);
  else assert.match(answer.json.message, /\w/);
}

/** So many bytes that are not alike. */
export const noise = (length) => randomBytes(length);

/**
 * `body` is sent with its length; `parts` one after the other without it, each given a moment's time, and a part
 * that is a function is waited for before the next one.
 */
function ask(url, { method = 'GET', path = url.pathname, headers = {}, body, parts, agent = false } = {}) {
  return new Promise((done, failed) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sent = request({ host: url.hostname, port: url.port, method, path, headers: { ...length, ...headers }, agent }, (answer) => {
      const received = [];
      answer.on('data', (part) => received.push(part));
      answer.on('error', failed);
      answer.on('end', () => done(new Answer(answer, Buffer.concat(received))));
    });
    sent.setTimeout(patience, () => sent.destroy(new Error(`${method} ${path} was not answered to its end within ${patience} ms`)));
    sent.on('error', failed);
    if (!parts) {
      sent.end(body);
      return;
    }
    (async () => {
      for (const part of parts) {
        if (typeof part === 'function') await part(sent);
        else await new Promise((written) => { sent.write(part, written); });
      }
      sent.end();
    })().catch(failed);
  });
}

class Answer {
  constructor({ statusCode, headers }, body) {
    this.status = statusCode;
    this.headers = headers;
    this.body = body;
  }

  get text() { return this.body.toString('utf8'); }
  get json() { return JSON.parse(this.text); }
}
