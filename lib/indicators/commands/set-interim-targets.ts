import { changed } from "@/lib/audit/changed";
import { command } from "@/lib/kernel/command";
import { mayKeepIndicators } from "../indicator.policy";
import { setInterimTargetsInput } from "../indicator.schema";
import { setInterimTargets } from "../interim-target";
import { insertInterimTargets, lockForInterimTargets } from "../interim-target.store";
import { filled, interimTrail, labelOf } from "../trail";

/** The way to the target, set anew: a version that takes the place of the last, which stays to be read. */
export const setInterimTargetsCommand = command({
  name: "indicators.set-interim-targets",
  input: setInterimTargetsInput,
  load: lockForInterimTargets,
  record: ({ id }) => ({ type: "interim-targets", id }),
  allow: mayKeepIndicators,
  decide: (subject, { code: _code, version: _version, ...draft }) => setInterimTargets(subject, draft),
  save: async (tx, written, subject, { actor, now }) => {
    await insertInterimTargets(tx, subject.id, written, { at: now, byId: actor.personId });
    const { id, code, version: number, inForce } = subject;
    const after = interimTrail({ ...written, sources: written.sources.join(", ") });
    const difference = inForce
      ? changed(interimTrail({ ...inForce, number }), after)
      : { before: null, after: filled(after) };
    return {
      value: { code },
      records: [{ type: "interim-targets", id, label: labelOf(subject), ...difference }],
    };
  },
});
