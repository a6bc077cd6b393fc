import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import type { Cadence } from "@/lib/tasks/task";
import type { LedgerField } from "./headings";
import type { SkippedLine } from "./table";

/** Where an imported ledger (台账) stands: 待确认, 已导入, 已撤回. */
export const LEDGER_STATES = ["PREVIEWED", "CONFIRMED", "UNDONE"] as const;
export type LedgerState = (typeof LEDGER_STATES)[number];

/** What becomes of a row: 新增, 更新, 无变化, 不予导入. */
export const LEDGER_OUTCOMES = ["ADDED", "CHANGED", "UNCHANGED", "REFUSED"] as const;
export type LedgerOutcome = (typeof LEDGER_OUTCOMES)[number];

/** A unit name of the ledger, and the code of the unit that it stands for. */
export type ToldUnit = { name: string; code: string };

/** How the coordinator has a ledger read. */
export type LedgerSettings = {
  /** What each column of the file holds. */
  columns: LedgerField[];
  units: ToldUnit[];
  /** For rows that name none: measure, lead unit, year, and deadline (长期坚持). */
  measureCode: string;
  leadCode: string;
  year: number | null;
  dueOn: CalendarDate | null;
};

/** The table as it was in the file. */
export type LedgerHeadings = { columns: string[]; headingRow: number; skipped: SkippedLine[] };

export type Ledger = LedgerSettings & {
  id: string;
  fileName: string;
  sha256: string;
  sheet: string;
  headings: LedgerHeadings;
  state: LedgerState;
  at: Date;
  confirmedAt: Date | null;
  undoneAt: Date | null;
  version: number;
};

/** Why a row is refused, or what was taken for granted in reading it. */
export type RowProblem = {
  code: string;
  kind: "refuse" | "note";
  params: Record<string, string | number>;
  /** Which column it concerns. */
  column: number | null;
};

/** What a row says, read. */
export type ParsedRow = {
  measureCode: string;
  /** Of the task: the ledger's own where it has the form M01-03, else the one it will be given. */
  code: string;
  /** As the ledger numbers it, in whatever form. */
  givenCode: string;
  title: string;
  titleEn: string;
  deliverable: string;
  acceptance: string;
  weight: number | null;
  cadence: Cadence | null;
  dueOn: CalendarDate;
  lead: string;
  supports: string[];
  note: string;
  changes?: { field: string; from: string; to: string }[];
  /** The task's version as the import left it: any other means that somebody has worked on it since. */
  leftVersion?: number;
};

export type OutcomeCounts = Record<LedgerOutcome, number>;

export function countOutcomes(rows: readonly { outcome: LedgerOutcome }[]): OutcomeCounts {
  const counts: OutcomeCounts = { ADDED: 0, CHANGED: 0, UNCHANGED: 0, REFUSED: 0 };
  for (const { outcome } of rows) counts[outcome]++;
  return counts;
}

/** Only what nobody has confirmed can be read anew or thrown away. */
export function stillPreviewed({ state }: Pick<Ledger, "state">): Refusal | null {
  if (state === "CONFIRMED") return refuse("ledger.confirmed-already");
  return state === "UNDONE" ? refuse("ledger.undone-already") : null;
}

type Decided = { outcome: LedgerOutcome; taskId: string | null };

/** What was previewed is what is imported: where tasks have changed meanwhile, it is looked at again first. */
export function confirmLedger<Verdict extends Decided>(
  ledger: Pick<Ledger, "state" | "version">,
  seen: number,
  previewed: readonly Decided[],
  verdicts: readonly Verdict[],
): Verdict[] | Refusal {
  const over = stillPreviewed(ledger);
  if (over) return over;
  const moved = verdicts.filter((verdict, index) => {
    const before = previewed[index];
    return verdict.outcome !== before?.outcome || (verdict.taskId ?? null) !== (before.taskId ?? null);
  });
  if (ledger.version !== seen || moved.length > 0 || previewed.length !== verdicts.length) {
    return refuse("ledger.outdated");
  }
  const taken = verdicts.filter(({ outcome }) => outcome === "ADDED" || outcome === "CHANGED");
  return taken.length === 0 ? refuse("ledger.nothing-to-import") : [...verdicts];
}

/** A task of a confirmed import, as it stands now. */
export type ImportedTask = { code: string; untouched: boolean };

const NAMED = 5;

/** Taken back as a whole, while nothing has been built on any of it. */
export function undoLedger(
  { state }: Pick<Ledger, "state">,
  tasks: readonly ImportedTask[],
): { undone: true } | Refusal {
  if (state === "PREVIEWED") return refuse("ledger.not-confirmed");
  if (state === "UNDONE") return refuse("ledger.undone-already");
  const built = tasks.filter(({ untouched }) => !untouched).map(({ code }) => code);
  if (built.length === 0) return { undone: true };
  const codes = built.slice(0, NAMED).join(", ") + (built.length > NAMED ? " …" : "");
  return refuse("ledger.built-on", { params: { count: built.length, codes } });
}
