import { command } from "@/lib/kernel/command";
import { mayReview } from "../decision.policy";
import { revokeException } from "../exception";
import { revokeExceptionInput } from "../exception.schema";
import { lockException, markRevoked } from "../exception.store";

/** What was handed in meanwhile stays handed in. */
export const revokeExceptionCommand = command({
  name: "reports.revoke-exception",
  input: revokeExceptionInput,
  load: (tx, { exceptionId }, scope) => lockException(tx, exceptionId, scope),
  allow: (actor) => mayReview(actor),
  decide: (exception, _input, { today }) => revokeException(exception, today),
  save: async (tx, { id }, { period, unitCode, until }, { now, actor }) => {
    await markRevoked(tx, id, { at: now, byId: actor.personId });
    return {
      value: { period },
      records: [
        {
          type: "period",
          id,
          label: `${period} · ${unitCode}`,
          before: { until, revoked: false },
          after: { until, revoked: true },
        },
      ],
    };
  },
});
