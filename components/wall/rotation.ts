/** What holds a panel on the screen: somebody asked for it, looks at it with the mouse, or is in it with the keyboard. */
export type Hold = "asked" | "pointer" | "focus";

export type Rotation = { at: number; holds: readonly Hold[] };

export type Turn =
  | { kind: "tick" }
  | { kind: "step"; by: 1 | -1 }
  | { kind: "to"; at: number }
  | { kind: "hold"; by: Hold }
  | { kind: "release"; by: Hold }
  /** Space, and the button: whatever holds lets go, or else this does. */
  | { kind: "toggle" };

export const START: Rotation = { at: 0, holds: [] };

/** The wall after a turn, with so many panels. Time passes unnoticed while anything holds. */
export function turned(rotation: Rotation, turn: Turn, panels: number): Rotation {
  const { at, holds } = rotation;
  const to = (next: number) => ({ holds, at: panels === 0 ? 0 : ((next % panels) + panels) % panels });
  switch (turn.kind) {
    case "tick":
      return holds.length > 0 ? rotation : to(at + 1);
    case "step":
      return to(at + turn.by);
    case "to":
      return turn.at >= 0 && turn.at < panels ? to(turn.at) : rotation;
    case "hold":
      return holds.includes(turn.by) ? rotation : { at, holds: [...holds, turn.by] };
    case "release":
      return holds.includes(turn.by) ? { at, holds: holds.filter((one) => one !== turn.by) } : rotation;
    case "toggle":
      return { at, holds: holds.length > 0 ? [] : ["asked"] };
  }
}

const USUAL_SECONDS = 20;
const [SHORTEST, LONGEST] = [5, 600];

/** `?every=30`: how long each panel stays. Whatever is no sensible number of seconds is the usual one. */
export function everySeconds(asked: string | undefined): number {
  const seconds = /^\d{1,4}$/.test(asked ?? "") ? Number(asked) : USUAL_SECONDS;
  return seconds >= SHORTEST && seconds <= LONGEST ? seconds : USUAL_SECONDS;
}
