import { randomUUID } from "node:crypto";
import type { AuditRecord } from "@/lib/audit/audit.store";
import { command } from "@/lib/kernel/command";
import { refuse } from "@/lib/kernel/outcome";
import { wordingOf } from "@/lib/tasks/task";
import { wordingChange, wordingTrail } from "@/lib/tasks/wording-trail";
import { headingsHash } from "../headings";
import { confirmLedger, countOutcomes, stillPreviewed } from "../ledger";
import { mayKeepLedgers } from "../ledger.policy";
import { confirmInput } from "../ledger.schema";
import {
  ledgerDecisions,
  ledgerLines,
  lockLedger,
  markConfirmed,
  type RowResult,
  rememberMapping,
  settleRows,
} from "../ledger.store";
import { insertDrafts, rewriteDrafts, VERSION_OF_NEW } from "../ledger-drafts.store";
import { lockWorld } from "../ledger-world.store";
import { judgeRows, type RowVerdict } from "../row-verdict";

/** Makes the previewed rows drafts. Each is decided again, under lock, by the tasks as they stand now. */
export const confirmLedgerCommand = command({
  name: "ledgers.confirm",
  input: confirmInput,
  load: async (tx, { ledgerId }, scope) => {
    const ledger = await lockLedger(tx, ledgerId, scope);
    if (!ledger) return null;
    if (stillPreviewed(ledger)) return { ledger, lines: [], previewed: [], world: null };
    const world = await lockWorld(tx, ledger, scope);
    const [lines, previewed] = await Promise.all([ledgerLines(tx, ledgerId), ledgerDecisions(tx, ledgerId)]);
    return { ledger, lines, previewed, world };
  },
  allow: mayKeepLedgers,
  decide: ({ ledger, lines, previewed, world }, { seen }, { today }) => {
    const verdicts = world ? judgeRows(lines, ledger, world, today, randomUUID) : [];
    return confirmLedger(ledger, seen, previewed, verdicts);
  },
  constraints: { task_plan_id_code_key: refuse("ledger.outdated") },
  save: async (tx, verdicts, { ledger, world }, { actor, now }) => {
    const author = { at: now, byId: actor.personId };
    const measureIds = new Map(world?.measures.map(({ id, code }) => [code, id]));
    const added = verdicts.flatMap(({ outcome, wording, parsed, line }) =>
      outcome === "ADDED" && wording
        ? [
            {
              id: randomUUID() as string,
              versionId: randomUUID() as string,
              measureId: measureIds.get(parsed.measureCode) ?? "",
              code: parsed.code,
              wording,
              parsed,
              rowNumber: line.rowNumber,
            },
          ]
        : [],
    );
    const changes = verdicts.flatMap(({ outcome, task, wording, parsed, line }) =>
      outcome === "CHANGED" && task && wording
        ? [{ id: task.id, versionId: task.versionId, wording, task, parsed, rowNumber: line.rowNumber }]
        : [],
    );
    await insertDrafts(tx, world?.planId ?? "", added, author);
    await rewriteDrafts(tx, changes, author);
    const results: RowResult[] = [
      ...added.map(({ rowNumber, id, parsed }) => ({
        rowNumber,
        taskId: id,
        parsed: { ...parsed, leftVersion: VERSION_OF_NEW },
        before: null,
      })),
      ...changes.map(({ rowNumber, id, parsed, task }) => ({
        rowNumber,
        taskId: id,
        parsed: { ...parsed, leftVersion: task.version + 1 },
        before: wordingOf(task),
      })),
    ];
    await settleRows(tx, ledger.id, results);
    await markConfirmed(tx, ledger.id, now);
    await rememberMapping(tx, headingsHash(ledger.headings.columns), ledger, now);
    const ofTasks: AuditRecord[] = [
      ...added.map(({ id, code, wording }) => ({
        type: "task",
        id,
        label: code,
        before: null,
        after: { code, ...wordingTrail(wording) },
      })),
      ...changes.map(({ id, task, wording }) => ({
        type: "task",
        id,
        label: task.code,
        ...wordingChange(wordingOf(task), wording),
      })),
    ];
    return { value: { id: ledger.id }, records: [ledgerRecord(ledger, verdicts), ...ofTasks] };
  },
});

function ledgerRecord(
  ledger: { id: string; fileName: string },
  verdicts: readonly RowVerdict[],
): AuditRecord {
  return {
    type: "ledger",
    id: ledger.id,
    label: ledger.fileName,
    before: { state: "PREVIEWED" },
    after: { state: "CONFIRMED", ...countOutcomes(verdicts) },
  };
}
