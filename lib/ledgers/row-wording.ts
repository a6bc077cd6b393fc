import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { movedDueDate } from "@/lib/tasks/due-date";
import type { UnitPart, Wording } from "@/lib/tasks/task";
import type { ParsedRow } from "./ledger";

export type Origin = { fileName: string; sheet: string; row: number };

const LONGEST_NAME = 60;
const USUAL_WEIGHT = 10;
const WHOLE = 100;
/** Ledgers name who takes part and rarely with what: filled in before the task is assigned. */
const SUPPORTS = "配合牵头单位办理";
const FINISHED = "完成任务";

/** A draft of what a row says. Where the ledger is silent it gets what a form would begin with. */
export function newWording(parsed: ParsedRow, origin: Origin, newKey: () => string): Wording {
  const { title, titleEn, deliverable, acceptance, dueOn } = parsed;
  return {
    title,
    titleEn,
    deliverable,
    acceptance,
    weight: parsed.weight ?? USUAL_WEIGHT,
    cadence: parsed.cadence ?? "MONTHLY",
    dueOn,
    documentCode: "",
    meetingCode: "",
    orderNote: orderNote(parsed, origin),
    units: unitsOf(parsed, []),
    milestones: [{ key: newKey(), title: FINISHED, dueOn, share: WHOLE }],
    indicators: [],
  };
}

/** A draft with what the row says anew. What the ledger has no column or no text for stays as it is. */
export function revisedWording(before: Wording, parsed: ParsedRow): Wording {
  const lead = before.units.find(({ role }) => role === "LEAD")?.unitCode ?? "";
  const moved = before.dueOn === parsed.dueOn ? before : movedDueDate(before, lead, parsed.dueOn);
  return {
    ...moved,
    title: parsed.title,
    titleEn: parsed.titleEn || before.titleEn,
    deliverable: parsed.deliverable || before.deliverable,
    acceptance: parsed.acceptance || before.acceptance,
    weight: parsed.weight ?? before.weight,
    cadence: parsed.cadence ?? before.cadence,
    units: unitsOf(parsed, moved.units, before.dueOn),
  };
}

/** The parts as they are, for the units that stay; a part that ended with the task ends with it still. */
function unitsOf(
  { lead, supports, dueOn }: ParsedRow,
  known: readonly UnitPart[],
  formerDueOn: CalendarDate = dueOn,
): UnitPart[] {
  const part = (unitCode: string, role: UnitPart["role"]): UnitPart => {
    const was = known.find((unit) => unit.unitCode === unitCode);
    const ends = was && was.dueOn !== formerDueOn && was.dueOn < dueOn ? was.dueOn : dueOn;
    const words = was?.part || (role === "SUPPORT" ? SUPPORTS : "");
    return { unitCode, role, part: words, dueOn: role === "LEAD" ? dueOn : ends };
  };
  const supporting = [
    ...known.map(({ unitCode }) => unitCode).filter((code) => supports.includes(code)),
    ...supports.filter((code) => !known.some(({ unitCode }) => unitCode === code)),
  ];
  return [part(lead, "LEAD"), ...supporting.map((code) => part(code, "SUPPORT"))];
}

/** 台账《2025年任务分工》第5行，编号3-2；备注… */
function orderNote({ givenCode, code, note }: ParsedRow, { fileName, sheet, row }: Origin): string {
  const name = fileName.length > LONGEST_NAME ? `${fileName.slice(0, LONGEST_NAME)}…` : fileName;
  const where = `台账《${name}》${sheet ? `${sheet.slice(0, 31)} ` : ""}第${row}行`;
  const number = givenCode && givenCode.toUpperCase() !== code ? `，编号${givenCode}` : "";
  return `${where}${number}${note ? `；${note}` : ""}`.replace(/\s+/g, " ");
}
