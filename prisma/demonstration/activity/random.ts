/** Draws that come out the same for the same seed, so that every demonstration is the same one. */
export type Random = {
  /** A whole number from 0 to below the bound. */
  int: (below: number) => number;
  between: (least: number, most: number) => number;
  chance: (probability: number) => boolean;
  pick: <Item>(from: readonly Item[]) => Item;
  shuffled: <Item>(items: readonly Item[]) => Item[];
  /** Sorts by time, as the database's own ids do. */
  uuid: (at: Date) => string;
};

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32, of the public domain
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  const hex = (digits: number) =>
    int(16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return {
    int,
    between: (least, most) => least + int(most - least + 1),
    chance: (probability) => next() < probability,
    pick: (from) => {
      const picked = from[int(from.length)];
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
    shuffled: (items) => {
      const rest = [...items];
      for (let last = rest.length - 1; last > 0; last--) {
        const other = int(last + 1);
        [rest[last], rest[other]] = [rest[other] as never, rest[last] as never];
      }
      return rest;
    },
    uuid: (at) => {
      const time = at.getTime().toString(16).padStart(12, "0");
      const variant = "89ab"[int(4)];
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
    },
  };
}
