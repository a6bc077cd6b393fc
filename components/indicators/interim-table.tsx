import { DataTable } from "@/components/ui/data-table";
import { mainSeries } from "@/lib/indicators/drawing";
import { dueOn, type Indicator } from "@/lib/indicators/indicator";
import { finalTarget, type InterimTarget, type InterimTargetVersion } from "@/lib/indicators/interim-target";
import { byDate, currentValues, type Observation } from "@/lib/indicators/observation";
import { standAgainst } from "@/lib/indicators/standing";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { AlignedValue, placesOf } from "./aligned-value";
import { StandingBadge } from "./standing-badge";
import { standingText } from "./standing-words";
import type { IndicatorWords } from "./wording";

type Props = {
  indicator: Indicator;
  version: InterimTargetVersion;
  words: IndicatorWords;
  asOf: CalendarDate;
};

/** Each target with the value of its own day, and how the two compare. */
export function InterimTable({ indicator, version, words, asOf }: Props) {
  const { t, pick, date, amount, locale } = words;
  const { unitOfMeasure } = indicator;
  const final = finalTarget(indicator.targets);
  const finalDay = final && dueOn(final);
  const quantities = version.points.map(({ quantity }) => quantity);
  const places = placesOf(quantities, unitOfMeasure, locale);
  return (
    <DataTable
      caption={t("interim.caption", { name: pick(indicator.nameZh, indicator.nameEn) })}
      rows={version.points}
      rowKey={(point) => `due-${point.dueOn}`}
      columns={[
        {
          key: "due",
          header: t("interim.due"),
          nowrap: true,
          cell: (point) => (
            <>
              {date(point.dueOn)}
              {point.dueOn === finalDay ? (
                <span className="block text-xs text-ink-faint">{t("interim.final-mark")}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "quantity",
          header: t("interim.quantity", { unit: unitLabel(unitOfMeasure, locale) }),
          align: "end",
          nowrap: true,
          cell: ({ quantity }) => (
            <AlignedValue value={quantity} unit={unitOfMeasure} locale={locale} places={places} />
          ),
        },
        {
          key: "observed",
          header: t("interim.observed"),
          align: "end",
          nowrap: true,
          cell: (point) => {
            const observed = observedOn(indicator, point.dueOn);
            return observed ? amount(indicator, observed) : "–";
          },
        },
        { key: "standing", header: t("interim.standing"), className: "min-w-40", cell: standingCell },
      ]}
    />
  );

  function standingCell(point: InterimTarget) {
    const observation = observedOn(indicator, point.dueOn);
    if (!observation) {
      const due = point.dueOn <= asOf;
      return <span className="text-ink-faint">{t(due ? "interim.no-value" : "interim.not-due")}</span>;
    }
    const interim = { setOn: version.setOn, points: [point] };
    const standing = standAgainst({ observation, indicator, interim, final: null, asOf });
    return (
      <span className="flex flex-wrap items-center gap-x-2">
        <StandingBadge standing={standing} words={words} />
        {standingText(standing, { unitOfMeasure, qualifier: observation.qualifier }, words)}
      </span>
    );
  }
}

/** The value in force of the main series for that very day. */
function observedOn(indicator: Indicator, day: CalendarDate): Observation | undefined {
  const main = mainSeries(indicator);
  return currentValues(indicator.observations)
    .filter(({ series, asOf }) => series === main && asOf === day)
    .sort(byDate)
    .at(-1);
}
