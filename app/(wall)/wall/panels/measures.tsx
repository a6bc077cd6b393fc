import { getLocale } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Gap } from "@/components/wall/gap";
import { NothingHere, PanelFrame } from "@/components/wall/panel-frame";
import { WallBar } from "@/components/wall/wall-bar";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations, useTexts } from "@/lib/i18n/translations";
import { listMeasures } from "@/lib/plan/queries/list-measures";
import { gapBetween } from "@/lib/progress/average";
import { ask } from "@/lib/web/read";
import { planProgress } from "./plan-progress";

/** Every measure with its progress against the plan; the rows share the height there is. */
export async function MeasuresPanel() {
  const [t, locale] = [await getTranslations("wall"), await getLocale()];
  const [{ measures: progress }, { measures }] = await Promise.all([planProgress(), ask(listMeasures, {})]);
  return (
    <PanelFrame title={t("panel.measures")} aside={t("measures.progress")}>
      {measures.length === 0 ? <NothingHere>{t("none")}</NothingHere> : null}
      <ul aria-label={t("measures.caption")} className="grid min-h-0 flex-1 auto-rows-fr gap-y-px">
        {measures.map(({ code, titleZh, titleEn }) => {
          const own = progress[code];
          return (
            <li
              key={code}
              className="grid min-h-0 grid-cols-[3em_1fr_5em] items-center gap-x-[1em] border-b border-line lg:grid-cols-[3em_minmax(0,1.1fr)_minmax(0,1fr)_5em_9em_7.5em]"
            >
              <span className="text-ink-soft tabular-nums">{code}</span>
              <span className="truncate">{inLocale(locale, titleZh, titleEn)}</span>
              {own ? (
                <Progress own={own} />
              ) : (
                <span className="text-ink-faint">{t("measures.no-tasks")}</span>
              )}
            </li>
          );
        })}
      </ul>
    </PanelFrame>
  );
}

type Own = Awaited<ReturnType<typeof planProgress>>["measures"][string];

function Progress({ own: { planned, actual, lights } }: { own: Own }) {
  const t = useTexts("wall");
  const gap = gapBetween(planned, actual);
  const size = gap.replace("-", "");
  return (
    <>
      <span className="max-lg:hidden">
        <WallBar
          planned={planned}
          actual={actual}
          label={t("headline.bar", { actual, planned })}
          className="block h-[1em] w-full"
        />
      </span>
      <span className="text-end font-semibold tabular-nums">{actual}%</span>
      <span className="whitespace-nowrap tabular-nums max-lg:hidden">
        <Gap
          gap={gap}
          words={{
            behind: t("measures.behind", { gap: size }),
            ahead: t("measures.ahead", { gap: size }),
            level: t("measures.level"),
          }}
        />
      </span>
      <span className="text-end max-lg:hidden">
        {lights.OVERDUE > 0 ? (
          <Badge tone="late" scaled>
            {t("measures.overdue")} {t("measures.overdue-count", { count: lights.OVERDUE })}
          </Badge>
        ) : null}
      </span>
    </>
  );
}
