import { LazySeriesChart } from "@/components/charts/lazy-series-chart";
import { LineSample, type MarkerLook, MarkerSample } from "@/components/charts/marker";
import { Sources } from "@/components/record/sources";
import { Section } from "@/components/ui/section";
import { breaksWithin, drawnSeries, latestOf } from "@/lib/indicators/drawing";
import type { Indicator } from "@/lib/indicators/indicator";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import type { SourceView } from "@/lib/sources/source";
import { chartModelOf } from "./chart-model-of";
import type { IndicatorWords } from "./wording";

type Props = { indicator: Indicator; words: IndicatorWords; on: string | null };

/** The figures as a drawing under their finding; where there is nothing to compare, the one value in large type. */
export function IndicatorChart({ indicator, words, on }: Props) {
  const { t, date } = words;
  const model = chartModelOf(indicator, words);
  const latest = latestOf(indicator);
  if (!latest) return null;
  const newest =
    indicator.observations
      .map(({ asOf }) => asOf)
      .sort()
      .at(-1) ?? latest.asOf;
  return (
    <Section
      id="chart"
      title={words.finding(indicator)}
      aside={model ? t("chart.unit", { unit: unitLabel(indicator.unitOfMeasure, words.locale) }) : null}
    >
      <figure aria-labelledby="chart-title">
        {model ? (
          <>
            <Legend
              indicator={indicator}
              words={words}
              looks={new Set(model.tracks.flatMap(({ points }) => points.map(({ look }) => look)))}
            />
            <LazySeriesChart model={model} />
          </>
        ) : (
          <p className="py-4 font-title text-4xl font-bold">{words.amount(indicator, latest)}</p>
        )}
        <figcaption className="mt-3 space-y-2 text-sm text-ink-faint">
          {model ? <Breaks indicator={indicator} words={words} /> : null}
          <LeftOut indicator={indicator} words={words} />
          <p>
            {t("chart.as-of", { date: date(newest) })}
            {on ? ` · ${t("chart.as-known", { date: date(on) })}` : ""}
          </p>
          <Sources sources={sourcesOf(indicator)} />
        </figcaption>
      </figure>
    </Section>
  );
}

const LOOKS: readonly MarkerLook[] = ["exact", "derived", "superseded", "apart"];

function Legend({ indicator, words, looks }: Omit<Props, "on"> & { looks: ReadonlySet<MarkerLook> }) {
  const { t, pick } = words;
  const drawn = drawnSeries(indicator);
  const explained = LOOKS.filter((look) => looks.has(look));
  return (
    <div className="mb-2 space-y-1 text-sm text-ink-soft">
      {drawn.length > 1 ? (
        <ul aria-label={t("chart.legend")} className="flex flex-wrap gap-x-5 gap-y-1">
          {drawn.map((code, index) => {
            const series = indicator.series.find((one) => one.code === code);
            return (
              <li key={code} className="flex items-center gap-1.5">
                <LineSample series={index} />
                {series ? pick(series.nameZh, series.nameEn) : code}
              </li>
            );
          })}
        </ul>
      ) : null}
      {explained.some((look) => look !== "exact") ? (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-xs">
          {explained.map((look) => (
            <li key={look} className="flex items-center gap-1.5">
              <MarkerSample look={look} />
              {t(`chart.mark.${look}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Breaks({ indicator, words: { t, pick, date } }: Omit<Props, "on">) {
  const days = indicator.observations.map(({ asOf }) => asOf).sort();
  const breaks = breaksWithin(indicator.definitions, days[0] ?? "", days.at(-1) ?? "");
  if (breaks.length === 0) return null;
  return (
    <p>
      {t("chart.break-note")}
      {breaks
        .map(
          ({ validFrom, textZh, textEn }) =>
            `${t("definitions.from", { from: date(validFrom) })} ${pick(textZh, textEn)}`,
        )
        .join(" ")}
    </p>
  );
}

function LeftOut({ indicator, words: { t, pick } }: Omit<Props, "on">) {
  const drawn = drawnSeries(indicator);
  const left = indicator.series.filter(
    ({ code }) => !drawn.includes(code) && indicator.observations.some(({ series }) => series === code),
  );
  if (left.length === 0) return null;
  const series = left.map(({ nameZh, nameEn }) => pick(nameZh, nameEn)).join(pick("、", ", "));
  return <p>{t("chart.left-out", { series })}</p>;
}

/** Each source once, S2 before S15. */
function sourcesOf(indicator: Indicator): SourceView[] {
  const cited = new Map(
    indicator.observations.flatMap(({ sources }) => sources.map((source) => [source.id, source])),
  );
  return [...cited.values()].sort((a, b) => a.id.localeCompare(b.id, "en", { numeric: true }));
}
