import { readFileSync } from 'node:fs';

const file = new URL('../../../main/resources/dev/ownhand/texts/messages.properties', import.meta.url);
const sentences = new Map(readFileSync(file, 'utf8').split('\n')
  .filter((line) => /^[\w.-]+=/.test(line))
  .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));

/** A sentence as the program says it, with facts put in. */
export function said(key, ...facts) {
  const sentence = sentences.get(key);
  if (sentence === undefined) throw new Error(`The program has no sentence "${key}".`);
  return sentence.replaceAll("''", "'").replace(/\{(\d)\}/g, (_, number) => facts[number]);
}
