import { getLocale } from "next-intl/server";
import { unitShort } from "@/components/tasks/unit-names";
import { NothingHere, PanelFrame } from "@/components/wall/panel-frame";
import type { OpenDifficulty } from "@/lib/dashboards/attention";
import { listOpenDifficulties } from "@/lib/dashboards/queries/list-open-difficulties";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";

const MOST_ROWS = 8;

/** What has waited longest to be solved, and for whom. */
export async function DifficultiesPanel() {
  const [t, locale] = [await getTranslations("wall.difficulties"), await getLocale()];
  const { count, rows } = await ask(listOpenDifficulties, {});
  const title = (await getTranslations("wall.panel"))("difficulties");
  if (rows.length === 0) {
    return (
      <PanelFrame title={title}>
        <NothingHere>{t("none")}</NothingHere>
      </PanelFrame>
    );
  }
  const waitsFor = ({ state, unit, waitsFor: asked }: OpenDifficulty) =>
    t(`state.${state}`, { unit: unitShort(state === "ANSWERED" ? unit : asked, locale) });
  return (
    <PanelFrame title={title} aside={t("count", { count })}>
      <ul aria-label={t("caption")} className="grid min-h-0 flex-1 auto-rows-fr lg:max-h-[38em]">
        {rows.slice(0, MOST_ROWS).map((row) => (
          <li
            key={row.number}
            className="grid min-h-0 items-center gap-x-[1.2em] border-b border-line max-lg:py-[0.5em] lg:grid-cols-[3em_minmax(0,1.5fr)_minmax(0,0.7fr)_minmax(0,0.8fr)_7em]"
          >
            <span className="text-ink-soft tabular-nums">#{row.number}</span>
            <span className="min-w-0">
              <span lang="zh-CN" className="line-clamp-1 text-[1.25em] font-medium">
                {row.title}
              </span>
              <span className="line-clamp-1 text-ink-soft">
                {row.code} {inLocale(locale, row.taskTitle, row.taskTitleEn)}
              </span>
            </span>
            <span>{unitShort(row.unit, locale)}</span>
            <span>{waitsFor(row)}</span>
            <span className="text-[1.3em] font-semibold whitespace-nowrap tabular-nums lg:text-end">
              {t("days-count", { days: row.days })}
            </span>
          </li>
        ))}
      </ul>
    </PanelFrame>
  );
}
