import clsx from "clsx";
import { AlertTriangle } from "lucide";
import { LightBadge } from "@/components/tasks/badges";
import { Icon } from "@/components/ui/icon";
import { Gap } from "@/components/wall/gap";
import { NothingHere, PanelFrame } from "@/components/wall/panel-frame";
import { WallCurve } from "@/components/wall/wall-curve";
import { formatMonth } from "@/lib/i18n/format";
import { getTranslations, useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { gapBetween } from "@/lib/progress/average";
import type { Curve } from "@/lib/progress/curve";
import { readProgressCurve } from "@/lib/progress/queries/read-progress-curve";
import { DATE_LIGHTS } from "@/lib/progress/reading";
import { ask } from "@/lib/web/read";
import { planProgress } from "./plan-progress";

/** How far the plan is against where it should be, how it came there, and what the dates say of its tasks. */
export async function HeadlinePanel() {
  const t = await getTranslations("wall");
  const [{ plan }, curve] = await Promise.all([planProgress(), ask(readProgressCurve, {})]);
  if (!plan) {
    return (
      <PanelFrame title={t("panel.headline")}>
        <NothingHere>{t("none")}</NothingHere>
      </PanelFrame>
    );
  }
  const { planned, actual, tasks, reported, lights } = plan;
  const gap = gapBetween(planned, actual);
  return (
    <PanelFrame title={t("panel.headline")} aside={t("headline.tasks", { tasks, reported })}>
      <div className="flex flex-wrap items-end gap-x-[4em] gap-y-[0.6em]">
        <dl className="flex flex-wrap items-end gap-x-[3em] gap-y-[0.5em]">
          <Figure term={t("headline.actual")} value={`${actual}%`} strong />
          <Figure term={t("headline.planned")} value={`${planned}%`} />
        </dl>
        <p className="text-[2em] leading-tight font-semibold lg:ms-auto lg:text-end">
          <Verdict gap={gap} />
          {lights.OVERDUE > 0 ? (
            <span className="flex items-center gap-[0.3em] text-late lg:justify-end">
              <Icon of={AlertTriangle} className="size-[0.9em]" />
              {t("headline.overdue", { count: lights.OVERDUE })}
            </span>
          ) : null}
        </p>
      </div>
      <div className="my-[0.8em] flex min-h-0 flex-1 flex-col max-lg:hidden">
        <CurveSoFar curve={curve} label={t("headline.bar", { actual, planned })} />
      </div>
      <h3 className="text-ink-soft">{t("headline.lights")}</h3>
      <ul className="mt-[0.4em] grid grid-cols-2 gap-[0.8em] lg:grid-cols-6">
        {DATE_LIGHTS.map((light) => (
          <li key={light} className="sheet flex flex-col items-start gap-[0.3em] px-[0.7em] py-[0.6em]">
            <span className="text-[2.6em] leading-none font-semibold tabular-nums">{lights[light]}</span>
            <LightBadge light={light} scaled />
          </li>
        ))}
      </ul>
    </PanelFrame>
  );
}

function Verdict({ gap }: { gap: string }) {
  const t = useTexts("wall.headline");
  const size = gap.replace("-", "");
  return (
    <Gap
      gap={gap}
      words={{ behind: t("behind", { gap: size }), ahead: t("ahead", { gap: size }), level: t("level") }}
    />
  );
}

/** A mark at the end of each half-year. */
function CurveSoFar({ curve, label }: { curve: Curve; label: string }) {
  const [t, locale] = [useTexts("wall.headline"), useReaderLocale()];
  const halves = curve.points.filter(({ date, period }) => period !== null && /-(06|12)-/.test(date));
  return (
    <WallCurve
      points={curve.points}
      until={curve.windowEnd}
      label={label}
      names={{ actual: t("actual"), planned: t("planned") }}
      marks={halves.map(({ date }) => ({ date, text: formatMonth(date.slice(0, 7), locale) }))}
    />
  );
}

function Figure({ term, value, strong = false }: { term: string; value: string; strong?: boolean }) {
  return (
    <div>
      <dt className="text-ink-soft">{term}</dt>
      <dd
        className={clsx(
          "leading-none tabular-nums",
          strong ? "text-[5em] font-bold text-[var(--chart-1)]" : "text-[3em]",
        )}
      >
        {value}
      </dd>
    </div>
  );
}
