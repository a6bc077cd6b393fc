/**
 * The application numbers met in a file, with the line of each: open addressing in typed arrays, as three million
 * keys of a Map would take the memory of the whole import. 12 bytes a slot.
 */
export type SeenNumbers = {
  /** The line on which a number stood first; null: it is new, and kept. */
  firstLineOf(canonical: string, line: number): number | null;
};

const FIRST_SLOTS = 1 << 16;
const FULLEST = 0.6;

export function seenNumbers(): SeenNumbers {
  let keys = new Float64Array(FIRST_SLOTS);
  let lines = new Int32Array(FIRST_SLOTS);
  let count = 0;

  const slotOf = (key: number): number => {
    const mask = keys.length - 1;
    // Serials follow one another: the multiplication spreads them.
    let slot = (Math.imul(key % 0xffffffff, 0x9e3779b1) ^ (key / 0x100000000)) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    const [oldKeys, oldLines] = [keys, lines];
    keys = new Float64Array(oldKeys.length * 2);
    lines = new Int32Array(oldKeys.length * 2);
    for (let at = 0; at < oldKeys.length; at++) {
      const key = oldKeys[at] as number;
      if (key === 0) continue;
      const slot = slotOf(key);
      keys[slot] = key;
      lines[slot] = oldLines[at] as number;
    }
  };

  return {
    firstLineOf(canonical, line) {
      // Twelve digits, or eight before 2003: without the check digit, which follows from them.
      const key = Number(canonical.slice(2, canonical.length > 12 ? 14 : 10));
      const slot = slotOf(key);
      if (keys[slot] === key) return lines[slot] as number;
      keys[slot] = key;
      lines[slot] = line;
      if (++count > keys.length * FULLEST) grow();
      return null;
    },
  };
}
