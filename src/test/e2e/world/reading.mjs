/**
 * Where the words of `text` stand beside each other in a reading, or null: the place that reads most like it, and
 * of several the last, as buttons stand below sentences. A letter in five may be misread, and i, l and 1, or o and
 * 0, are the same to it; but no other digit of a number may differ.
 */
export function matches(reading, text) {
  const wanted = text.split(' ');
  let best = null;
  for (let at = 0; at + wanted.length <= reading.length; at += 1) {
    const found = reading.slice(at, at + wanted.length);
    if (!found.every((word, index) => alike(word.text, wanted[index]))) continue;
    const misread = distance(found.map((word) => word.text).join(' '), text);
    if (best && best.misread < misread) continue;
    const line = found.filter((word) => Math.abs(word.y - found[0].y) < 8);
    best = { misread, x: (line[0].left + line.at(-1).right) / 2, y: line[0].y };
  }
  return best;
}

function alike(read, wanted) {
  const [one, other] = [read, wanted].map((text) => text.toLowerCase().replace(/[|il]/g, '1').replaceAll('o', '0'));
  const number = (text) => /\d*\W*$/.exec(text)[0].replace(/\D/g, '');
  return distance(one, other) <= Math.floor(other.length / 5) && (!/\d\W*$/.test(wanted) || number(one) === number(other));
}

/** How many letters have to be changed, left out or put in. */
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row.at(-1);
}
