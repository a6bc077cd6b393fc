import { setTimeout as sleep } from "node:timers/promises";
import { sequenceSoon } from "@/lib/audit/sequencer";
import { db } from "@/lib/db/client";
import { isConnectionError, isRetryable, refusalRaised } from "@/lib/db/errors";
import { log } from "@/lib/kernel/log";
import { checkFile } from "@/lib/patent-imports/check-file.store";
import {
  clearChecked,
  compareWithRegister,
  countChecked,
  importsWithChecked,
} from "@/lib/patent-imports/checked-rows.store";
import { CRITERION_FIELDS } from "@/lib/patent-imports/field";
import { gradeLabels } from "@/lib/patent-imports/grade-label.store";
import { importFiles, removeImportFile } from "@/lib/patent-imports/import-file.store";
import {
  beat,
  endPhase,
  importsOver,
  leaveWork,
  putBehind,
  reportCheck,
  takeWork,
  type Work,
  type WorkConnection,
} from "@/lib/patent-imports/import-work.store";
import type { InTheWay } from "@/lib/patent-imports/patent-import";
import { builtOn, earlierWritersEnded, leftToTakeBack, takeBack } from "@/lib/patent-imports/take-back.store";
import {
  foldFigures,
  nextSpan,
  registerHolders,
  settleRegister,
  takeIn,
} from "@/lib/patent-imports/take-in.store";
import { clock } from "./clock";

/*
 * The work on imports of patents, carried out beside the web server (scripts/worker.ts). A phase that is broken off,
 * by a signal, a crash or a database that goes away, is taken up again where the rows say it stands: a check begins
 * anew, an import goes on behind its last batch, and so does taking back.
 */

const POLL_MS = 500;
const SWEEP_EVERY_MS = 60_000;
const AFTER_FAILURE_MS = 3_000;
/** Rows of one transaction: small enough to stop within a moment, large enough to share its costs. */
const ROWS_AT_A_TIME = 10_000;
/** Deleting costs many times what adding does: about a second, for which nobody else can touch these. */
const PATENTS_TAKEN_BACK_AT_A_TIME = 2_000;
const FOLD_EVERY = 20;
const ATTEMPTS = 6;
const BEAT_EVERY_MS = 5_000;

export type Stopping = {
  asked: boolean;
  /** Rows of one transaction, where a test wants many. */
  rowsAtATime?: number;
};

/** Works until it is asked to stop, then ends the batch it is in. */
export async function workOnImports(stopping: Stopping): Promise<void> {
  let sweptAt = 0;
  while (!stopping.asked) {
    try {
      if (await workOnce(stopping)) continue;
      if (Date.now() - sweptAt > SWEEP_EVERY_MS) {
        await sweep();
        sweptAt = Date.now();
      }
      await sleep(POLL_MS);
    } catch (error) {
      log.warn({ error: String(error) }, "work on imports postponed");
      await sleep(AFTER_FAILURE_MS);
    }
  }
}

/** Carries one waiting import as far as it goes. False: none was waiting. */
export async function workOnce(stopping: Stopping = { asked: false }): Promise<boolean> {
  const taken = await takeWork();
  if (!taken) return false;
  const { work, connection } = taken;
  const sign = setInterval(() => void beat(work.id).catch(() => undefined), BEAT_EVERY_MS);
  try {
    await PHASES[work.state](work, connection, stopping);
  } catch (error) {
    if (isConnectionError(error)) throw error; // to be taken up again
    log.error(
      { importId: work.id, state: work.state, error: String(error), stack: (error as Error)?.stack },
      "an import failed",
    );
    await failed(work, String((error as Error)?.message ?? error));
  } finally {
    clearInterval(sign);
    leaveWork(connection);
    sequenceSoon();
  }
  return true;
}

type Phase = (work: Work, connection: WorkConnection, stopping: Stopping) => Promise<void>;

const PHASES: Record<Work["state"], Phase> = { CHECKING: check, IMPORTING: importRows, UNDOING: undo };

async function check(work: Work, connection: WorkConnection, stopping: Stopping): Promise<void> {
  const checked = await staged(work, connection, stopping, reportCheckOf(work));
  const { now: at } = clock();
  const ending = { from: "CHECKING", at } as const;
  if (checked === null) {
    if (stopping.asked) return;
    await clearChecked(work.id);
    const counts = { rowsChecked: 0, rowsTotal: 0, refused: 0, warned: 0 };
    const trail = { cancelled: true };
    await endPhase(work, {
      ...ending,
      to: "CANCELLED",
      useCase: "patent-imports.end-cancelled",
      counts,
      trail,
    });
    return;
  }
  if (checked.tooManyRows) return failed(work, "too-many-rows");
  const { unitId, mapping } = work;
  const comparison = await compareWithRegister(connection, {
    importId: work.id,
    unitId,
    everywhere: mapping.everywhere,
  });
  const { rows, refused, warned, problems } = checked;
  const counts = { ...comparison, refused, warned, rowsChecked: rows, rowsTotal: rows };
  const ended = await endPhase(work, {
    ...{ ...ending, to: "CHECKED", useCase: "patent-imports.end-check", unlessCancelled: true },
    ...{ counts, notes: { rows: problems }, trail: { rows, ...comparison, refused } },
  });
  // Asked to cancel in the very last moment: cancelled it is.
  if (!ended) {
    await endPhase(work, {
      ...ending,
      to: "CANCELLED",
      useCase: "patent-imports.end-cancelled",
      trail: { cancelled: true },
    });
  }
}

function reportCheckOf(work: Work) {
  return (so: Parameters<typeof reportCheck>[1]) => reportCheck(work.id, so);
}

async function staged(
  work: Work,
  connection: WorkConnection,
  stopping: Stopping,
  report: (so: Parameters<typeof reportCheck>[1]) => Promise<boolean>,
) {
  await clearChecked(work.id);
  return checkFile(work, connection, {
    grades: await gradeLabels(db()),
    today: clock().today,
    progressed: async (so) => stopping.asked || (await report(so)),
  });
}

async function importRows(work: Work, connection: WorkConnection, stopping: Stopping): Promise<void> {
  const expected = (work.rowsTotal ?? 0) - work.refused;
  // Checked rows are gone after a crash of the database server: the file says the same again.
  if ((await countChecked(connection, work.id)) !== expected) {
    const again = await staged(work, connection, stopping, async () => false);
    if (again === null) return;
  }
  const { columns, everywhere } = work.mapping;
  const taking = {
    ...{ importId: work.id, unitId: work.unitId, byId: work.byId, fileName: work.fileName, everywhere },
    brings: {
      grades: columns.includes("grade"),
      criteria: columns.some((column) => column in CRITERION_FIELDS),
    },
  };
  let cursor = work.rowsImported;
  for (let batch = 1; !stopping.asked; batch++) {
    const span = await nextSpan(connection, work.id, cursor, stopping.rowsAtATime ?? ROWS_AT_A_TIME);
    if (!span) return finished(work, connection);
    const { now: at, today } = clock();
    const taken = await again(async () => {
      await registerHolders(connection, work.id, span);
      return takeIn(connection, { ...taking, at, today }, span);
    }).catch(beingTakenBack);
    // Another import of some of these patents is being taken back: this one goes on once that is over.
    if (taken === "later") {
      await putBehind(work.id);
      return void (await sleep(AFTER_FAILURE_MS));
    }
    if (taken === null) return cancelled(work, connection);
    cursor = span.upTo;
    if (batch % FOLD_EVERY === 0) await foldFigures(connection);
  }
}

function beingTakenBack(error: unknown): "later" {
  if (refusalRaised(error)?.refusal !== "patent.being-taken-back") throw error;
  return "later";
}

async function finished(work: Work, connection: WorkConnection): Promise<void> {
  const { now: at } = clock();
  const ending = {
    from: "IMPORTING",
    at,
    to: "IMPORTED",
    useCase: "patent-imports.end-import",
    unlessCancelled: true,
  } as const;
  if (!(await endPhase(work, { ...ending, trail: await countsOf(work.id) })))
    return cancelled(work, connection);
  await settleRegister(connection);
  await clearChecked(work.id);
  await removeImportFile(work.id, work.sha256);
}

/** What has been imported stays until it is taken back, as somebody may have built on it. */
async function cancelled(work: Work, connection: WorkConnection): Promise<void> {
  const { now: at } = clock();
  const trail = { cancelled: true, ...(await countsOf(work.id)) };
  const ending = {
    from: "IMPORTING",
    to: "CANCELLED",
    useCase: "patent-imports.end-cancelled",
    at,
    trail,
  } as const;
  if (await endPhase(work, ending)) await settleRegister(connection);
}

async function undo(work: Work, connection: WorkConnection, stopping: Stopping): Promise<void> {
  await earlierWritersEnded(connection);
  const inTheWay = await builtOn(connection, work.id);
  if (inTheWay.length > 0) return undoStopped(work, connection, inTheWay);
  const left = await leftToTakeBack(connection, work.id);
  const atATime = stopping.rowsAtATime ?? PATENTS_TAKEN_BACK_AT_A_TIME;
  let batch = 1;
  for (let from = left?.from ?? 0; left && from < left.to; from += atATime) {
    if (stopping.asked) return;
    const taken = await again(() => takeBack(connection, work.id, { from, to: from + atATime }));
    if (taken === null) return;
    if (Array.isArray(taken)) return undoStopped(work, connection, taken);
    if (batch++ % FOLD_EVERY === 0) await foldFigures(connection);
  }
  await endPhase(work, {
    ...{ from: "UNDOING", to: "UNDONE", at: clock().now, useCase: "patent-imports.end-undo" },
    ...{ notes: { rows: work.notes.rows }, counts: { rowsImported: 0 }, trail: await takenBackOf(work.id) },
  });
  await settleRegister(connection);
  await clearChecked(work.id);
  await removeImportFile(work.id, work.sha256);
}

/** Something was built on it: nothing has been taken back, or else it is said how much. */
async function undoStopped(work: Work, connection: WorkConnection, inTheWay: InTheWay[]): Promise<void> {
  const taken = await takenBackOf(work.id);
  const partly = anyTaken(taken);
  const whole = work.rowsTotal !== null && (await isWhole(work.id));
  await endPhase(work, {
    ...{ from: "UNDOING", to: partly ? "PARTLY_UNDONE" : whole ? "IMPORTED" : "CANCELLED" },
    ...{ at: clock().now, useCase: "patent-imports.end-undo", notes: { ...work.notes, inTheWay } },
    trail: {
      inTheWay: inTheWay.map(({ kind, count }) => `${kind} ${count}`).join(", "),
      ...(partly ? taken : {}),
    },
  });
  if (partly) await settleRegister(connection);
}

async function takenBackOf(id: number) {
  const select = { removed: true, restored: true } as const;
  const { removed, restored } = await db().patentImport.findUniqueOrThrow({ where: { id }, select });
  return { patentsRemoved: removed, patentsRestored: restored };
}

const anyTaken = ({ patentsRemoved, patentsRestored }: Awaited<ReturnType<typeof takenBackOf>>) =>
  patentsRemoved + patentsRestored > 0;

/** Two imports that met in the same rows: one of them is told to try again, and does. */
async function again<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (!isRetryable(error) || attempt >= ATTEMPTS) throw error;
      await sleep(50 * attempt);
    }
  }
}

async function failed(work: Work, failure: string): Promise<void> {
  const { now: at } = clock();
  const taken = await takenBackOf(work.id);
  // What is half taken back must not be imported on.
  const partly = work.state === "UNDOING" && anyTaken(taken);
  const trail = { failure: failure.slice(0, 200), ...(partly ? taken : {}) };
  const useCase = "patent-imports.end-failed";
  await endPhase(work, {
    from: work.state,
    to: partly ? "PARTLY_UNDONE" : "FAILED",
    at,
    useCase,
    failure: failure.slice(0, 500),
    trail,
  });
}

async function countsOf(id: number) {
  const select = { added: true, changed: true, unchanged: true, refused: true, rowsTotal: true } as const;
  return db().patentImport.findUniqueOrThrow({ where: { id }, select });
}

async function isWhole(id: number): Promise<boolean> {
  const { added, changed, unchanged, refused, rowsTotal } = await countsOf(id);
  return added + changed + unchanged + refused === rowsTotal;
}

/** Files and checked rows of imports that are over, or were thrown away. */
export async function sweep(): Promise<void> {
  const files = await importFiles();
  const over = new Set(await importsOver([...files.map(({ id }) => id), ...(await importsWithChecked())]));
  for (const { id, sha256 } of files) if (over.has(id)) await removeImportFile(id, sha256);
  for (const id of over) await clearChecked(id);
}
