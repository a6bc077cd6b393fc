import { dayOf } from "@/components/charts/chart-day";
import { Sparkline } from "@/components/charts/sparkline";
import { SourceIds } from "@/components/record/source-ids";
import { amountText } from "@/lib/indicators/amount";
import type { IndicatorStanding } from "@/lib/indicators/indicator-standing";
import type { InterimTarget } from "@/lib/indicators/interim-target";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { DemonstrationBadge, MissingBadge, StandingBadge } from "./standing-badge";
import { againstText, awaitedText, standingText } from "./standing-words";
import type { IndicatorWords } from "./wording";

/*
 * The parts an indicator is told by on a dashboard, the same in a card and in a row of a table.
 */

type Props = { indicator: IndicatorStanding; words: IndicatorWords };

export function LastValue({ indicator, words }: Props) {
  const { observation, series } = indicator;
  const { t, pick, amount, period } = words;
  if (!observation) return <span className="text-ink-faint">{t("no-value")}</span>;
  return (
    <>
      <span className="font-medium">{amount(indicator, observation)}</span>
      <span className="block text-xs whitespace-normal text-ink-faint">
        {series ? `${pick(series.nameZh, series.nameEn)} ` : ""}
        {period(observation)}
        {observation.evidence === "DERIVED" ? ` · ${t("chart.mark.derived")}` : ""}
      </span>
    </>
  );
}

/** The day of the value and where it was read. */
export function ValueSource({ indicator: { observation }, words: { t, date } }: Props) {
  if (!observation) return null;
  return (
    <>
      <span className="whitespace-nowrap">{t("standing.as-of", { date: date(observation.asOf) })}</span>{" "}
      <SourceIds sources={observation.sources} />
    </>
  );
}

/** The verdict, how far, against what, and what is due without a value. */
export function StandingCell({ indicator, words }: Props) {
  const { standing, observation } = indicator;
  const qualifier = observation?.qualifier ?? null;
  const said = standingText(standing, { ...indicator, qualifier }, words);
  // Most indicators have no target: that is no state to be marked.
  if (standing.verdict === "no-basis" && standing.reason === "no-target")
    return <span className="text-xs text-ink-faint">{said}</span>;
  const small = [againstText(standing, indicator, words), awaitedText(standing, indicator, words)];
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2">
        <StandingBadge standing={standing} words={words} />
        <span className={standing.verdict === "no-basis" ? "text-sm text-ink-faint" : "text-sm font-medium"}>
          {said}
        </span>
      </span>
      {small.filter(Boolean).map((text) => (
        <span key={text} className="block text-xs text-ink-faint">
          {text}
        </span>
      ))}
    </>
  );
}

/** What was to be reached by the day, and what is to be reached next. */
export function dueAndNext({ interim }: Pick<IndicatorStanding, "interim">, asOf: CalendarDate) {
  const points = interim?.points ?? [];
  return {
    due: points.findLast((point) => point.dueOn <= asOf),
    next: points.find((point) => point.dueOn > asOf),
  };
}

/** The interim target in force for the day, and the next one. */
export function InterimCell({ indicator, words, asOf }: Props & { asOf: CalendarDate }) {
  const { interim, versions, unitOfMeasure } = indicator;
  const { t, date, locale } = words;
  if (indicator.lacksInterimTargets) return <MissingBadge words={words} />;
  if (!interim) return "–";
  const { due, next } = dueAndNext(indicator, asOf);
  const line = (label: string, point: InterimTarget) => (
    <span className="mb-0.5 block whitespace-nowrap">
      <span className="block text-xs text-ink-faint">
        {label} {date(point.dueOn)}
      </span>
      {amountText(point.quantity, unitOfMeasure, locale)}
    </span>
  );
  return (
    <>
      {due ? line(t("standing.interim"), due) : null}
      {next ? line(t("standing.next"), next) : null}
      <span className="flex flex-wrap items-center gap-1 self-start">
        {versions > 1 ? (
          <span className="text-xs text-ink-faint">{t("standing.versions", { count: versions - 1 })}</span>
        ) : null}
        {interim.demonstration ? <DemonstrationBadge words={words} /> : null}
      </span>
    </>
  );
}

/** The plan's target with its day, and the day it was moved from. */
export function FinalCell({ indicator: { targets }, words: { pick, targetDates } }: Props) {
  if (targets.length === 0) return "–";
  return targets.map((target) => (
    <span key={target.code} className="block">
      <span className="me-1.5 text-ink-faint">{target.code}</span>
      {pick(target.valueZh, target.valueEn)}
      <span className="block text-xs text-ink-faint">{targetDates(target)}</span>
    </span>
  ));
}

export function Trend({ indicator: { runs, nameZh, nameEn }, words: { t, pick } }: Props) {
  const points = runs.flatMap((values, run) =>
    values.map(({ asOf, value }) => ({ x: dayOf(asOf), y: Number(value), run })),
  );
  return <Sparkline points={points} label={`${t("standing.trend")}: ${pick(nameZh, nameEn)}`} />;
}
