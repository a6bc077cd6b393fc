import { addWorkingDays, type Calendar, workingDaysBetween } from "@/lib/calendar/working-day";
import { type CalendarDate, shanghaiDateAt } from "@/lib/kernel/calendar-date";
import { isRefusal, type Refusal, refuse } from "@/lib/kernel/outcome";
import type { TaskStage, UnitPart } from "./task";

/**
 * SIGNED 已签收 for the wording as it is now; HELD 签收有效: it signed for an earlier wording, and what
 * changed since does not concern it; WAITING 待签收; OVERDUE 逾期未签收; LAPSED 未签收: the task is no
 * longer in hand; NOT_ASSIGNED 未交办.
 */
export const SIGNATURE_STATES = ["SIGNED", "HELD", "WAITING", "OVERDUE", "LAPSED", "NOT_ASSIGNED"] as const;
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** A unit's signature for a version of the wording. */
export type Signature = { versionId: string; unitCode: string; at: Date; personName: string };

type Worded = {
  stage: TaskStage;
  versionId: string;
  versionAt: Date;
  units: readonly (Pick<UnitPart, "unitCode"> & { mustSign: boolean })[];
};

/** How long a unit has to sign, and the article that says so. */
export type SignRule = { days: number; rulesNumber: number; articleNumber: number };

export type Signing = {
  unitCode: string;
  state: SignatureState;
  signedAt: Date | null;
  signedBy: string;
  /** The last day to sign; null where the rules are silent or the calendar is not published. */
  signBy: CalendarDate | null;
  /** Working days since it was asked to sign; null when it need not, or they cannot be counted. */
  age: number | null;
};

/** The units that have still to sign for the wording as it is now. */
export function unsignedUnits(
  task: Pick<Worded, "versionId" | "units">,
  signatures: readonly Pick<Signature, "versionId" | "unitCode">[],
): string[] {
  const signed = new Set(
    signatures.filter(({ versionId }) => versionId === task.versionId).map(({ unitCode }) => unitCode),
  );
  return task.units
    .filter((unit) => unit.mustSign && !signed.has(unit.unitCode))
    .map(({ unitCode }) => unitCode);
}

/** The last day to sign for a wording of an instant. The day of receipt is not counted. */
export function signByDate(
  versionAt: Date,
  rule: Pick<SignRule, "days"> | null,
  calendar: Calendar,
): CalendarDate | null {
  if (!rule) return null;
  const date = addWorkingDays(shanghaiDateAt(versionAt), rule.days, calendar);
  return isRefusal(date) ? null : date;
}

/** Working days since a unit was asked to sign. */
export function ageInWorkingDays(versionAt: Date, today: CalendarDate, calendar: Calendar): number | null {
  const age = workingDaysBetween(shanghaiDateAt(versionAt), today, calendar);
  return isRefusal(age) ? null : Math.max(0, age);
}

/** Where one unit stands with its signature. `signatures` are of all versions of the task. */
export function signatureStateOf(
  task: Worded,
  unitCode: string,
  signatures: readonly Signature[],
  time: { rule: Pick<SignRule, "days"> | null; calendar: Calendar; today: CalendarDate },
): Signing {
  const own = signatures
    .filter((signature) => signature.unitCode === unitCode)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const current = own.find(({ versionId }) => versionId === task.versionId);
  const last = current ?? own.at(-1);
  const answer = (state: SignatureState, clock: Pick<Signing, "signBy" | "age">): Signing => ({
    unitCode,
    state,
    signedAt: (state === "SIGNED" || state === "HELD" ? last?.at : null) ?? null,
    signedBy: (state === "SIGNED" || state === "HELD" ? last?.personName : "") ?? "",
    ...clock,
  });
  const stopped = { signBy: null, age: null };
  if (task.stage === "DRAFT") return answer("NOT_ASSIGNED", stopped);
  if (current) return answer("SIGNED", stopped);
  if (!task.units.find((unit) => unit.unitCode === unitCode)?.mustSign) return answer("HELD", stopped);
  if (task.stage !== "ASSIGNED") return answer("LAPSED", stopped);
  const signBy = signByDate(task.versionAt, time.rule, time.calendar);
  const age = ageInWorkingDays(task.versionAt, time.today, time.calendar);
  return answer(signBy !== null && time.today > signBy ? "OVERDUE" : "WAITING", { signBy, age });
}

/** A unit signs for the wording its liaison officer has before him, not for one that came since. */
export function signTask(
  task: Worded & { code: string; signatures: readonly Signature[] },
  unitCode: string,
  seenVersionId: string,
): { versionId: string } | Refusal {
  const params = { code: task.code };
  if (task.stage !== "ASSIGNED") return refuse("task.not-assigned", { params });
  if (seenVersionId !== task.versionId) return refuse("task.wording-changed", { params });
  const isSigned = task.signatures.some(
    (signature) => signature.versionId === task.versionId && signature.unitCode === unitCode,
  );
  if (isSigned) return refuse("task.already-signed", { params });
  const own = task.units.find((unit) => unit.unitCode === unitCode);
  return own?.mustSign ? { versionId: task.versionId } : refuse("task.signature-holds", { params });
}
