import type { AuditRecord } from "@/lib/audit/audit.store";
import { command } from "@/lib/kernel/command";
import { undoLedger } from "../ledger";
import { mayKeepLedgers } from "../ledger.policy";
import { ledgerInput } from "../ledger.schema";
import { lockLedger, markUndone } from "../ledger.store";
import { deleteDrafts, ledgerTasks, rewriteDrafts } from "../ledger-drafts.store";

/** Takes a whole import back: new drafts go, changed ones say again what they said before. */
export const undoLedgerCommand = command({
  name: "ledgers.undo",
  input: ledgerInput,
  load: async (tx, { ledgerId }, scope) => {
    const ledger = await lockLedger(tx, ledgerId, scope);
    return ledger && { ledger, tasks: await ledgerTasks(tx, ledgerId, scope, { lock: true }) };
  },
  allow: mayKeepLedgers,
  decide: ({ ledger, tasks }) => undoLedger(ledger, tasks),
  save: async (tx, _event, { ledger, tasks }, { actor, now }) => {
    const made = tasks.filter(({ before }) => before === null);
    const rewritten = tasks.flatMap(({ id, versionId, before, code }) =>
      before ? [{ id, versionId, wording: before, code }] : [],
    );
    await rewriteDrafts(tx, rewritten, { at: now, byId: actor.personId });
    await deleteDrafts(
      tx,
      made.map(({ id }) => id),
    );
    await markUndone(tx, ledger.id, now);
    const records: AuditRecord[] = [
      {
        type: "ledger",
        id: ledger.id,
        label: ledger.fileName,
        before: { state: "CONFIRMED" },
        after: { state: "UNDONE", removed: made.length, restored: rewritten.length },
      },
      ...made.map(({ id, code, title }) => ({
        type: "task",
        id,
        label: code,
        before: { code, title },
        after: null,
      })),
      ...rewritten.map(({ id, code, wording }) => ({
        type: "task",
        id,
        label: code,
        before: null,
        after: { title: wording.title, dueOn: wording.dueOn },
      })),
    ];
    return { value: { id: ledger.id }, records };
  },
});
