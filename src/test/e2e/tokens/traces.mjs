/** A secret to look for: what it is called, and a test whether some bytes hold it in any form it could be written in. */
class Trace {
  constructor(name, foundIn) {
    this.name = name;
    this.foundIn = foundIn;
  }
}

/** Bytes as they are, in hexadecimal, base64 or base64url, with anything before and after them. */
export function traceOfBytes(name, bytes) {
  const hex = bytes.toString('hex');
  const texts = base64Cores(bytes).flatMap((core) => [core, core.replaceAll('+', '-').replaceAll('/', '_')]);
  return new Trace(name, (haystack) => haystack.includes(bytes)
    || textsIn(haystack).some((text) => text.toLowerCase().includes(hex) || texts.some((core) => text.includes(core))));
}

/** A private key, given in hexadecimal: as bytes, and as the decimal number big-integer classes print. */
export function traceOfKey(name, hex) {
  const asBytes = traceOfBytes(name, Buffer.from(hex, 'hex'));
  const decimal = BigInt(`0x${hex}`).toString();
  return new Trace(name, (haystack) => asBytes.foundIn(haystack) || textsIn(haystack).some((text) => text.includes(decimal)));
}

export function traceOfText(name, text) {
  const asBytes = traceOfBytes(name, Buffer.from(text));
  return new Trace(name, (haystack) => asBytes.foundIn(haystack) || textsIn(haystack).some((found) => found.includes(text)));
}

/** Any four neighbouring words of a phrase, in either case, with anything but letters between them. */
export function traceOfPhrase(name, phrase) {
  const words = phrase.split(' ');
  const runs = words.slice(0, -3).map((_, start) => words.slice(start, start + 4));
  const pattern = new RegExp(runs.map((run) => `\\b${run.join('[^a-z]{1,16}')}\\b`).join('|'), 'i');
  return new Trace(name, (haystack) => textsIn(haystack).some((text) => pattern.test(text)));
}

/** A token as a whole, its claims alone, and its signature alone. */
export function tracesOfToken(name, token) {
  const [, claims, signature] = token.split('.');
  return [
    traceOfText(`${name}`, token),
    traceOfText(`claims of the ${name}`, claims),
    traceOfBytes(`signature of the ${name}`, Buffer.from(signature, 'base64url')),
  ];
}

/** The bytes read as text of one byte or of two bytes a letter. */
function textsIn(bytes) {
  return [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
}

/**
 * The characters base64 writes for `bytes` and for nothing beside them,
 * for each of the three ways they can lie in the groups of three it encodes.
 */
function base64Cores(bytes) {
  return [0, 1, 2].map((before) => Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    .slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6)));
}
