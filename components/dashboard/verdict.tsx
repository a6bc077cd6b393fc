import type { StandingView } from "@/lib/dashboards/standing";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { tenthsOf, textOfTenths } from "@/lib/progress/average";
import type { Curve } from "@/lib/progress/curve";

/** Within so many tenths of a point, actual and planned are level. */
const LEVEL_WITHIN = 5;

/** The page's answer in one sentence: whether the plan will be met, as things stand. */
export function Verdict({ standing, curve }: { standing: StandingView; curve: Curve }) {
  const [t, locale] = [useTexts("dashboard.verdict"), useReaderLocale()];
  const { whole } = standing;
  if (!whole) return <p className="font-title text-xl font-bold">{t("none")}</p>;
  const { actual, planned } = whole;
  const overdue = whole.lights.OVERDUE;
  const gap = tenthsOf(whole.gap);
  const size = textOfTenths(Math.abs(gap));
  const sentence = () => {
    if (gap < -LEVEL_WITHIN) return t("behind", { gap: size, overdue });
    if (gap > LEVEL_WITHIN)
      return overdue > 0 ? t("ahead-but", { gap: size, overdue }) : t("ahead", { gap: size });
    return overdue > 0 ? t("on-schedule-but", { overdue }) : t("on-schedule", { actual, planned });
  };
  return (
    <div className="mb-4">
      <p className="font-title text-[1.35rem] leading-snug font-bold">{sentence()}</p>
      <p className="mt-1 text-ink-soft">{window()}</p>
    </div>
  );

  function window(): string {
    const date = formatDate(curve.windowEnd, locale);
    const end = curve.ahead.find((point) => point.date >= curve.windowEnd);
    if (!end || curve.date > curve.windowEnd) return t("window-over", { date });
    const left = textOfTenths(Math.max(0, tenthsOf(end.planned) - tenthsOf(actual)));
    const beyond = textOfTenths(1000 - tenthsOf(end.planned));
    return [
      t("window", { date, planned: end.planned, left }),
      ...(beyond === "0.0" ? [] : [t("window-beyond", { share: beyond })]),
    ].join(locale === "zh" ? "" : " ");
  }
}
