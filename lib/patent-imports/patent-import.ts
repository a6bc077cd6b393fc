import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { PatentField } from "./field";
import type { ProblemTally } from "./problem";

/** Where an import stands. Those of WORKING are carried on by the worker. */
export const IMPORT_STATES = [
  "UPLOADED",
  "CHECKING",
  "CHECKED",
  "IMPORTING",
  "IMPORTED",
  "UNDOING",
  "UNDONE",
  "PARTLY_UNDONE",
  "CANCELLED",
  "FAILED",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const WORKING = ["CHECKING", "IMPORTING", "UNDOING"] as const satisfies readonly ImportState[];
export type WorkingState = (typeof WORKING)[number];
export const isWorking = (state: ImportState): state is WorkingState =>
  (WORKING as readonly string[]).includes(state);

/** How the columns are read, and whose patents the rows may change. */
export type ImportMapping = {
  columns: PatentField[];
  /** A coordinator's import changes any patent; a unit's only those it is responsible for, and claims the others. */
  everywhere: boolean;
};

export type ImportHeadings = { columns: string[]; line: number };

export type ImportCounts = {
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  warned: number;
};

/** Patents that are gone again, and such as say again what they said. */
export type TakenBack = { removed: number; restored: number };

/** What was built on an import, by which it cannot be taken back. */
export const STANDS_IN_THE_WAY = [
  "step",
  "criterion",
  "grading",
  "evaluation",
  "scoring",
  "conversion",
  "product",
  "link",
  "claim",
  "edit",
  "import",
] as const;
export type InTheWay = { kind: (typeof STANDS_IN_THE_WAY)[number]; count: number; numbers: string[] };

/** All that was noticed: by the check, and by an attempt to take it back. */
export type ImportNotes = { rows: ProblemTally; inTheWay?: InTheWay[] };

export type PatentImport = ImportCounts & {
  id: number;
  fileName: string;
  sha256: string;
  state: ImportState;
  cancelAsked: boolean;
  headings: ImportHeadings;
  mapping: ImportMapping;
  source: string;
  unitId: string;
  rowsTotal: number | null;
  /** Up to which line of the file the register has its rows. */
  rowsImported: number;
  version: number;
};

type Standing = Pick<PatentImport, "state" | "rowsImported">;

const over = ({ state }: Standing): Refusal | null => {
  if (state === "IMPORTED") return refuse("patent-import.imported-already");
  if (state === "UNDONE") return refuse("patent-import.undone-already");
  if (state === "PARTLY_UNDONE") return refuse("patent-import.partly-undone");
  return isWorking(state) ? refuse("patent-import.at-work") : null;
};

/** What has touched the register is no preview any more. */
export function stillPreview(standing: Standing): Refusal | null {
  return over(standing) ?? (standing.rowsImported > 0 ? refuse("patent-import.partly-imported") : null);
}

/** What was previewed is what is imported; one that broke off goes on where it stopped. */
export function confirmImport(
  standing: Standing & Pick<PatentImport, "version" | "added" | "changed" | "rowsTotal">,
  seen: number,
): { confirmed: true } | Refusal {
  const refusal = over(standing);
  if (refusal) return refusal;
  if (standing.state === "UPLOADED" || standing.state === "CANCELLED" || standing.rowsTotal === null) {
    return refuse("patent-import.not-checked");
  }
  if (standing.version !== seen) return refuse("patent-import.outdated");
  if (standing.state === "CHECKED" && standing.added + standing.changed === 0) {
    return refuse("patent-import.nothing-to-import");
  }
  return { confirmed: true };
}

export function cancelImport({ state, cancelAsked }: PatentImport): { cancelling: true } | Refusal {
  if (state === "IMPORTED") return refuse("patent-import.imported-already");
  if (state !== "CHECKING" && state !== "IMPORTING") return refuse("patent-import.nothing-to-cancel");
  return cancelAsked ? refuse("patent-import.cancel-asked-already") : { cancelling: true };
}

/** Of one that was cancelled or broke off, what has been imported; of one half taken back, the rest. */
export function undoImport(standing: Standing): { undoing: true } | Refusal {
  const { state, rowsImported } = standing;
  if (state === "UNDONE") return refuse("patent-import.undone-already");
  if (isWorking(state)) return refuse("patent-import.at-work");
  const undoable = state === "IMPORTED" || rowsImported > 0;
  return undoable ? { undoing: true } : refuse("patent-import.nothing-to-undo");
}
