import type { ImportState } from "./patent-import";

export type Moving = {
  state: ImportState;
  rowsTotal: number | null;
  rowsChecked: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  toUndo: number;
  removed: number;
  restored: number;
  phaseAt: Date | null;
};

/** How far a phase has come. Null where nothing can be said yet. */
export type Progress = {
  done: number;
  total: number | null;
  rate: number | null;
  secondsLeft: number | null;
};

/** Rates of the first moments say nothing. */
const SETTLES_AFTER_MS = 2_000;

export function progressOf(moving: Moving, now: Date): Progress {
  const { state, rowsTotal, rowsChecked, added, changed, unchanged, refused, phaseAt } = moving;
  const { toUndo, removed, restored } = moving;
  const importing = state === "IMPORTING" || state === "CANCELLED";
  const undoing = state === "UNDOING";
  const done = importing ? added + changed + unchanged : undoing ? removed + restored : rowsChecked;
  const toImport = rowsTotal === null ? null : importing ? Math.max(0, rowsTotal - refused) : rowsTotal;
  const total = undoing ? toUndo || null : toImport;
  const elapsed = phaseAt ? now.getTime() - phaseAt.getTime() : 0;
  if (done === 0 || elapsed < SETTLES_AFTER_MS) return { done, total, rate: null, secondsLeft: null };
  const rate = Math.round((done * 1000) / elapsed);
  const secondsLeft = total === null || rate === 0 ? null : Math.ceil((total - done) / rate);
  return { done, total, rate, secondsLeft };
}
