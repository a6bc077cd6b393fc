import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { codesIn, codesText } from "@/lib/kernel/code-list";
import { type Refusal, refuse } from "@/lib/kernel/outcome";
import { compareDecimals } from "./exact-decimal";
import type { InterimTargetVersion } from "./interim-target";
import type { Observation } from "./observation";
import type { UnitOfMeasure } from "./unit-of-measure";

/** A state at a date (存量), a flow within a period (当期), a flow since a start (累计), or a share (比率). */
export const INDICATOR_KINDS = ["POINT", "PERIOD", "CUMULATIVE", "RATE"] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** Which way is better. */
export const INDICATOR_DIRECTIONS = ["UP", "DOWN"] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** What the indicator counts, from a day on (指标口径). */
export type Definition = {
  number: number;
  textZh: string;
  textEn: string;
  validFrom: CalendarDate;
  comparableWithPrevious: boolean;
};

/** A line of the indicator: the whole, or a part of it. */
export type Series = { code: string; nameZh: string; nameEn: string };

export type UnitName = { code: string; nameZh: string; nameEn: string };

export type IndicatorTarget = {
  code: string;
  titleZh: string;
  titleEn: string;
  valueZh: string;
  valueEn: string;
  quantity: string | null;
  originalDueOn: CalendarDate | null;
  dueTextZh: string;
  dueTextEn: string;
  /** In the order they happened. */
  dateChanges: {
    fromDate: CalendarDate;
    toDate: CalendarDate;
    document: {
      code: string;
      number: string | null;
      titleZh: string;
      titleEn: string;
      datedOn: CalendarDate;
    };
  }[];
};

/** An indicator (指标) with everything that hangs from it, in the order it is shown. */
export type Indicator = {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  unitOfMeasure: UnitOfMeasure;
  kind: IndicatorKind;
  direction: IndicatorDirection;
  noteZh: string;
  noteEn: string;
  version: number;
  plan: { code: string; windowStart: CalendarDate; windowEnd: CalendarDate };
  dataProvider: UnitName | null;
  leadUnit: UnitName | null;
  measures: { code: string; titleZh: string; titleEn: string }[];
  definitions: Definition[];
  series: Series[];
  targets: IndicatorTarget[];
  /** By number: the last is in force. */
  interimTargets: InterimTargetVersion[];
  observations: Observation[];
};

/** An indicator's own words as a form holds them: units by code, measures as "M01, M04". */
export type IndicatorWording = {
  nameZh: string;
  nameEn: string;
  unitOfMeasure: UnitOfMeasure;
  kind: IndicatorKind;
  direction: IndicatorDirection;
  noteZh: string;
  noteEn: string;
  dataProvider: string;
  leadUnit: string;
  measures: string;
};

export function wordingOf(indicator: Indicator): IndicatorWording {
  const { nameZh, nameEn, unitOfMeasure, kind, direction, noteZh, noteEn, dataProvider, leadUnit, measures } =
    indicator;
  return {
    nameZh,
    nameEn,
    unitOfMeasure,
    kind,
    direction,
    noteZh,
    noteEn,
    dataProvider: dataProvider?.code ?? "",
    leadUnit: leadUnit?.code ?? "",
    measures: codesText(measures.map(({ code }) => code)),
  };
}

/** Units and measures that the typed codes were found to mean. */
export type Named = { units: ReadonlyMap<string, string>; measures: ReadonlyMap<string, string> };

export type IndicatorRegistration = IndicatorWording & {
  code: string;
  textZh: string;
  textEn: string;
  validFrom: CalendarDate;
  seriesZh: string;
  seriesEn: string;
};

export function registerIndicator(
  subject: { codeTaken: boolean; named: Named },
  registration: IndicatorRegistration,
): IndicatorRegistration | Refusal {
  // "new" is the address of the form itself.
  if (subject.codeTaken || registration.code === "new")
    return refuse("indicator.code-taken", { field: "code" });
  return unknownName(subject.named, registration) ?? registration;
}

export function reviseIndicator(
  subject: IndicatorWording & { observed: boolean; named: Named },
  wording: IndicatorWording,
): IndicatorWording | Refusal {
  // A value stands in the unit it was published in; with another unit the same digits would say something else.
  if (subject.observed && subject.unitOfMeasure !== wording.unitOfMeasure)
    return refuse("indicator.unit-fixed", { field: "unitOfMeasure" });
  const fault = unknownName(subject.named, wording);
  if (fault) return fault;
  const fields = Object.keys(wording) as (keyof IndicatorWording)[];
  return fields.every((field) => subject[field] === wording[field]) ? refuse("nothing-changed") : wording;
}

export function adoptDefinition(
  { definitions }: Pick<Indicator, "definitions">,
  adopted: Omit<Definition, "number">,
): Definition | Refusal {
  const last = definitions.at(-1);
  if (last && adopted.validFrom <= last.validFrom)
    return refuse("definition.not-later", { field: "validFrom" });
  if (last && last.textZh === adopted.textZh && last.textEn === adopted.textEn)
    return refuse("nothing-changed");
  return { ...adopted, number: (last?.number ?? 0) + 1 };
}

export function addSeries({ series }: Pick<Indicator, "series">, added: Series): Series | Refusal {
  return series.some(({ code }) => code === added.code)
    ? refuse("series.code-taken", { field: "seriesCode" })
    : added;
}

/** The date a target is due by now: the last one it was moved to, or the original. */
export function dueOn({ originalDueOn, dateChanges }: IndicatorTarget): CalendarDate | null {
  return dateChanges.at(-1)?.toDate ?? originalDueOn;
}

/** The targets with the dates they had at the end of a day: a move counts from the date of its document. */
export function targetsKnownBy(targets: readonly IndicatorTarget[], day: CalendarDate): IndicatorTarget[] {
  return targets.map(({ dateChanges, ...target }) => ({
    ...target,
    dateChanges: dateChanges.filter(({ document }) => document.datedOn <= day),
  }));
}

/** Whether a value meets a target; a bound ("超", "近") may leave the question open. */
export function standing(
  { value, qualifier }: Pick<Observation, "value" | "qualifier">,
  quantity: string,
  direction: IndicatorDirection,
): "reached" | "short" | "open" {
  const reached =
    direction === "UP" ? compareDecimals(value, quantity) >= 0 : compareDecimals(value, quantity) <= 0;
  const bound = qualifier === "OVER" ? "lower" : qualifier === "NEARLY" ? "upper" : "none";
  if (qualifier === "ABOUT" && compareDecimals(value, quantity) === 0) return "open";
  if (bound === "none") return reached ? "reached" : "short";
  // "超 x" can only prove that more was done, "近 x" only that less was.
  const proves = (bound === "lower") === (direction === "UP") ? "reached" : "short";
  return proves === "reached" ? (reached ? "reached" : "open") : reached ? "open" : "short";
}

function unknownName({ units, measures }: Named, wording: IndicatorWording): Refusal | null {
  for (const field of ["dataProvider", "leadUnit"] as const) {
    if (wording[field] !== "" && !units.has(wording[field]))
      return refuse("indicator.unknown-unit", { field });
  }
  const unknown = codesIn(wording.measures).find((code) => !measures.has(code));
  return unknown
    ? refuse("indicator.unknown-measure", { field: "measures", params: { measure: unknown } })
    : null;
}
