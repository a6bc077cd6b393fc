import { getLocale } from "next-intl/server";
import { formatDate } from "@/lib/i18n/format";
import { inLocale, type Locale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { amountText } from "@/lib/indicators/amount";
import { latestOf, mainSeries, tellingRun } from "@/lib/indicators/drawing";
import { compareDecimals } from "@/lib/indicators/exact-decimal";
import type { Indicator, IndicatorTarget } from "@/lib/indicators/indicator";
import type { Observation } from "@/lib/indicators/observation";

type Texts = Awaited<ReturnType<typeof getTranslations<"indicators">>>;

/** How indicators, values and targets are put into the reader's words, the same on every page. */
export type IndicatorWords = {
  locale: Locale;
  t: Texts;
  pick: (zh: string, en: string) => string;
  date: (date: string) => string;
  amount: (
    indicator: Pick<Indicator, "unitOfMeasure">,
    observation: Pick<Observation, "value" | "qualifier">,
  ) => string;
  period: (observation: Observation) => string;
  finding: (indicator: Indicator) => string;
  targetDates: (target: IndicatorTarget) => string;
};

export async function indicatorWords(): Promise<IndicatorWords> {
  const [t, locale] = await Promise.all([getTranslations("indicators"), getLocale()]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const date = (day: string) => formatDate(day, locale);
  const period = ({ periodZh, periodEn }: Observation) => pick(periodZh, periodEn);
  const amount: IndicatorWords["amount"] = ({ unitOfMeasure }, { value, qualifier }) =>
    amountText(value, unitOfMeasure, locale, qualifier);
  return {
    locale,
    t,
    pick,
    date,
    amount,
    period,
    finding: (indicator) => finding(indicator, { t, pick, amount, period }),
    targetDates: ({ originalDueOn, dateChanges }) => {
      const moved = dateChanges.at(-1)?.toDate;
      if (originalDueOn === null) return t("target.standing");
      if (moved) return t("target.moved", { original: date(originalDueOn), current: date(moved) });
      return t("target.due", { date: date(originalDueOn) });
    },
  };
}

/** What the figures say in a sentence: how the main series went within its last comparable stretch. */
function finding(
  indicator: Indicator,
  words: Pick<IndicatorWords, "t" | "pick" | "amount" | "period">,
): string {
  const { t, pick, amount, period } = words;
  const latest = latestOf(indicator);
  if (!latest) return t("finding.none");
  const run = tellingRun(indicator);
  const [from, to] = [run.at(0), run.at(-1)];
  const text =
    from && to
      ? movement(from, to)
      : t("finding.one", { period: period(latest), value: amount(indicator, latest) });
  const main = indicator.series.find(({ code }) => code === mainSeries(indicator));
  if (!main || indicator.series.length === 1) return text;
  return t("finding.with-series", { series: pick(main.nameZh, main.nameEn), finding: text });

  function movement(first: Observation, last: Observation): string {
    const order = compareDecimals(last.value, first.value);
    const said = {
      from: amount(indicator, first),
      fromPeriod: period(first),
      to: amount(indicator, last),
      toPeriod: period(last),
    };
    return order > 0
      ? t("finding.rose", said)
      : order < 0
        ? t("finding.fell", said)
        : t("finding.level", said);
  }
}
