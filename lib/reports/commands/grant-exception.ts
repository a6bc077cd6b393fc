import { command } from "@/lib/kernel/command";
import { notice } from "@/lib/notices/event";
import { mayReview } from "../decision.policy";
import { grantException } from "../exception";
import { grantExceptionInput } from "../exception.schema";
import { insertExceptions, lockExceptions } from "../exception.store";

/** 补报许可, for several units at once. */
export const grantExceptionCommand = command({
  name: "reports.grant-exception",
  input: grantExceptionInput,
  load: async (tx, { period, units }, scope) => {
    const ground = await lockExceptions(tx, { period, units }, scope);
    return ground && { ...ground, code: period };
  },
  allow: (actor) => mayReview(actor),
  decide: (ground, input, { today }) => grantException(ground, input, today),
  save: async (tx, grant, { planId, code: period }, { now, actor }) => {
    const by = { at: now, byId: actor.personId };
    const rows = await insertExceptions(tx, { planId, period, ...by }, grant);
    const { until, reason } = grant;
    return {
      value: { period },
      records: rows.map(({ id, code }) => ({
        type: "period",
        id,
        label: `${period} · ${code}`,
        before: null,
        after: { unitCode: code, period, until, reason },
      })),
      notices: rows.map(({ code }) =>
        notice({ name: "period.exception-granted", unit: code, period, until, reason }),
      ),
    };
  },
});
