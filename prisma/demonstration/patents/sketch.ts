import { addDays, type CalendarDate, daysBetween } from "@/lib/kernel/calendar-date";
import { checkDigit } from "@/lib/patents/application-number";
import { CONVERSION_KINDS, type ConversionKind } from "@/lib/patents/conversion-kind";
import { type CriterionKind, criteriaBits } from "@/lib/patents/criterion";
import type { HolderKind } from "@/lib/patents/holder-kind";
import { NAME_SEPARATOR, type PatentStatus } from "@/lib/patents/patent";
import type { PatentType } from "@/lib/patents/patent-type";
import { type PatentStage, PIPELINE } from "@/lib/patents/stage";
import type { Random } from "../activity/random";
import { FIELDS, NAMES, QUALITIES, RELATIONS, SUBCLASSES, THINGS } from "./words";

export type Holder = { id: number; name: string; kind: HolderKind; province: string };

export type PatentWorld = {
  random: Random;
  holders: readonly Holder[];
  unitIds: readonly string[];
  today: CalendarDate;
};

export type SketchedStep = { from: PatentStage; to: PatentStage; on: CalendarDate; days: number };
export type SketchedContract = {
  kind: ConversionKind;
  from: string;
  to: string;
  toProvince: string;
  /** CNY with two places. */
  amount: string;
  signedOn: CalendarDate;
  filedOn: CalendarDate | null;
};

export type SketchedPatent = {
  id: number;
  applicationNo: string;
  publicationNo: string;
  type: PatentType;
  title: string;
  holders: string;
  holderIds: number[];
  holderKind: HolderKind;
  province: string;
  inventors: string;
  ipcMain: string | null;
  ipc: string[];
  locarno: string | null;
  filedOn: CalendarDate;
  publishedOn: CalendarDate | null;
  grantedOn: CalendarDate | null;
  status: PatentStatus;
  stateFunded: boolean | null;
  industry: number | null;
  unitIds: string[];
  stage: PatentStage;
  stageSince: CalendarDate;
  grade: number | null;
  criteria: { kind: CriterionKind; heldOn: CalendarDate }[];
  criteriaBits: number;
  steps: SketchedStep[];
  contract: SketchedContract | null;
};

const FIRST_DAY = "2003-11-03";
const INVENTORY_BEGAN = "2024-03-01";

/** A made-up patent: the same for the same draws, its number's check digit right, its dates in order. */
export function sketchPatent(world: PatentWorld, id: number): SketchedPatent {
  const { random, holders, today } = world;
  const type = random.chance(0.72) ? "INVENTION" : random.chance(0.8) ? "UTILITY_MODEL" : "DESIGN";
  const filedOn = filingDay(random, today);
  const [status, grantedOn] = statusOf(random, type, filedOn, today);
  const first = frequent(random, holders);
  const second = random.chance(0.12) ? frequent(random, holders) : null;
  const held = second && second.id !== first.id ? [first, second] : [first];
  const industry = type !== "DESIGN" && random.chance(0.42) ? 1 + random.int(9) : null;
  const steps = stepsOf(random, today, status);
  const stage = steps.at(-1)?.to ?? "INVENTORIED";
  const began = addDays(INVENTORY_BEGAN, random.int(240));
  const criteria = criteriaOf(random, { type, status, industry, filedOn, today });
  const graded = steps.some(({ to }) => to === "GRADED");
  const ipc = type === "DESIGN" ? [] : classes(random);
  return {
    id,
    applicationNo: numberOf(filedOn, type, id),
    publicationNo: `CN${TYPE_DIGIT[type]}${String(10_000_000 + id).slice(0, 8)}${grantedOn ? GRANTED[type] : "A"}`,
    type,
    title: titleOf(random, type),
    holders: held.map(({ name }) => name).join(NAME_SEPARATOR),
    holderIds: held.map(({ id: holder }) => holder),
    holderKind: first.kind,
    province: first.province,
    inventors: [inventor(random), inventor(random)].join(NAME_SEPARATOR),
    ipcMain: ipc[0] ?? null,
    ipc,
    locarno: type === "DESIGN" ? `${two(1 + random.int(32))}-${two(1 + random.int(9))}` : null,
    filedOn,
    publishedOn: daysBetween(filedOn, today) > 540 ? addDays(filedOn, 540) : grantedOn,
    grantedOn,
    status,
    stateFunded: random.chance(0.3) ? random.chance(0.5) : null,
    industry,
    unitIds: unitsOf(world),
    stage,
    stageSince: steps.at(-1)?.on ?? began,
    grade: graded ? 1 + random.int(4) : null,
    criteria,
    criteriaBits: criteriaBits(criteria.map(({ kind }) => kind)),
    steps,
    contract: contractOf(world, first, steps),
  };
}

const TYPE_DIGIT = { INVENTION: "1", UTILITY_MODEL: "2", DESIGN: "3" } as const;
const GRANTED = { INVENTION: "B", UTILITY_MODEL: "U", DESIGN: "S" } as const;
const two = (n: number) => String(n).padStart(2, "0");

function numberOf(filedOn: CalendarDate, type: PatentType, id: number): string {
  const body = `${filedOn.slice(0, 4)}${TYPE_DIGIT[type]}${String(id).padStart(7, "0")}`;
  return `CN${body}.${checkDigit(body)}`;
}

/** More every year, as filings did. */
function filingDay(random: Random, today: CalendarDate): CalendarDate {
  const span = daysBetween(FIRST_DAY, today) - 30;
  return addDays(FIRST_DAY, Math.max(random.int(span), random.int(span)));
}

function statusOf(
  random: Random,
  type: PatentType,
  filedOn: CalendarDate,
  today: CalendarDate,
): [PatentStatus, CalendarDate | null] {
  const age = daysBetween(filedOn, today);
  const wait = type === "INVENTION" ? random.between(380, 1_100) : random.between(120, 300);
  if (age < wait) return ["PENDING", null];
  if (type === "INVENTION" && random.chance(0.18))
    return [random.chance(0.7) ? "REFUSED" : "WITHDRAWN", null];
  const grantedOn = addDays(filedOn, wait);
  if (age > (type === "INVENTION" ? 7_305 : 3_652)) return ["EXPIRED", grantedOn];
  if (random.chance(Math.min(0.5, age / 14_000))) return ["CEASED", grantedOn];
  return [random.chance(0.004) ? "INVALIDATED" : "IN_FORCE", grantedOn];
}

/** A few hold much, many hold little. */
function frequent<Item>(random: Random, from: readonly Item[]): Item {
  const place = random.int(from.length + 1) * (random.int(1_000) / 1_000) ** 2;
  return from[Math.min(from.length - 1, Math.floor(place))] as Item;
}

function classes(random: Random): string[] {
  const one = () =>
    `${frequent(random, SUBCLASSES)} ${1 + random.int(60)}/${two(random.int(random.chance(0.2) ? 1_000 : 60))}`;
  return random.chance(0.5) ? [one()] : [...new Set([one(), one(), ...(random.chance(0.3) ? [one()] : [])])];
}

function titleOf(random: Random, type: PatentType): string {
  const field = frequent(random, FIELDS);
  const thing = frequent(random, THINGS);
  const rare = random.chance(0.15) ? random.pick(NAMES) : "";
  if (type === "DESIGN") return `${random.pick(QUALITIES)}${field}${rare}`;
  const draw = random.int(10);
  if (draw < 4) return `一种${random.pick(RELATIONS)}${field}的${random.pick(QUALITIES)}${rare}${thing}`;
  if (draw < 6) return `一种${random.pick(QUALITIES)}${field}${thing}及其${frequent(random, THINGS)}`;
  if (draw < 8) return `${field}${rare}${thing}${random.chance(0.5) ? `和${frequent(random, THINGS)}` : ""}`;
  return `${random.pick(RELATIONS)}${field}与${frequent(random, FIELDS)}的${random.pick(QUALITIES)}${thing}`;
}

const SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗";
const inventor = (random: Random) =>
  `${SURNAMES[random.int(SURNAMES.length)]}某${random.chance(0.5) ? "某" : ""}`;

function unitsOf({ random, unitIds }: PatentWorld): string[] {
  const first = frequent(random, unitIds);
  if (!random.chance(0.03)) return [first];
  const other = random.pick(unitIds);
  return other === first ? [first] : [first, other];
}

/** How many of a hundred go on from each stage to the next. */
const GO_ON = [58, 62, 45, 48, 55, 60];

function stepsOf(random: Random, today: CalendarDate, status: PatentStatus): SketchedStep[] {
  const steps: SketchedStep[] = [];
  let on = addDays(INVENTORY_BEGAN, random.int(240));
  for (let place = 0; place < GO_ON.length; place++) {
    if (random.int(100) >= (GO_ON[place] as number)) break;
    const days = 7 + Math.floor((random.int(240) * random.int(100)) / 60);
    if (daysBetween(on, today) <= days) break;
    on = addDays(on, days);
    steps.push({ from: PIPELINE[place] as PatentStage, to: PIPELINE[place + 1] as PatentStage, on, days });
  }
  const from = steps.at(-1)?.to ?? "INVENTORIED";
  const days = 10 + random.int(200);
  const ended = status === "CEASED" || status === "EXPIRED" || status === "INVALIDATED";
  if ((ended || random.chance(0.02)) && steps.length < 4 && daysBetween(on, today) > days) {
    steps.push({ from, to: ended ? "LAPSED" : "WITHDRAWN", on: addDays(on, days), days });
  }
  return steps;
}

type Judged = {
  type: PatentType;
  status: PatentStatus;
  industry: number | null;
  filedOn: CalendarDate;
  today: CalendarDate;
};

function criteriaOf(random: Random, { type, status, industry, filedOn, today }: Judged) {
  if (type !== "INVENTION" || status !== "IN_FORCE") return [];
  const found: SketchedPatent["criteria"] = [];
  const tenYears = addDays(filedOn, 3_653);
  if (industry !== null && random.chance(0.8))
    found.push({ kind: "STRATEGIC_INDUSTRY", heldOn: "2024-06-30" });
  if (random.chance(0.11)) found.push({ kind: "OVERSEAS_FAMILY", heldOn: addDays(filedOn, 360) });
  if (tenYears <= today) found.push({ kind: "MAINTAINED_TEN_YEARS", heldOn: tenYears });
  if (random.chance(0.02)) found.push({ kind: "PLEDGE_FINANCING", heldOn: "2025-03-31" });
  if (random.chance(0.004)) found.push({ kind: "AWARD", heldOn: "2024-11-30" });
  return found;
}

/** Licences and transfers most of all. */
const KIND_WEIGHTS = [30, 6, 3, 26, 8, 7, 12, 1, 2, 4, 1];

function contractOf({ random, holders, today }: PatentWorld, from: Holder, steps: readonly SketchedStep[]) {
  const signed = steps.find(({ to }) => to === "CONTRACTED");
  if (!signed) return null;
  let left = random.int(100);
  const kind = CONVERSION_KINDS.find((_, place) => {
    left -= KIND_WEIGHTS[place] ?? 0;
    return left < 0;
  });
  const to = random.pick(holders);
  const filedOn = addDays(signed.on, random.between(10, 130));
  const yuan = Math.floor(10_000 * 10 ** (random.int(2_600) / 1_000));
  return {
    kind: kind ?? "TRANSFER",
    from: from.name,
    to: to.name,
    toProvince: to.province,
    amount: `${yuan}.${two(random.int(100))}`,
    signedOn: signed.on,
    filedOn: filedOn <= today && random.chance(0.9) ? filedOn : null,
  };
}
