import { getLocale } from "next-intl/server";
import type { ChangeOf } from "@/lib/changes/change-view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { amountText } from "@/lib/indicators/amount";

/** A change in few words: of what, how it was, how it is. */
export type LineWords = { what: string; before: string; after: string };

/** Puts changes into the reader's words, where there is no room for a table. */
export async function lineWords(): Promise<(change: ChangeOf) => LineWords> {
  const [t, tasks, progress, difficulties, instructions, locale] = await Promise.all([
    getTranslations("changes"),
    getTranslations("tasks"),
    getTranslations("progress"),
    getTranslations("difficulties"),
    getTranslations("instructions"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const none = t("not-yet");
  const date = (day: string) => formatDate(day, locale);
  const percent = (value: number | null) => (value === null ? none : progress("percent", { value }));
  const task = (of: { code: string; title: string; titleEn: string }) =>
    `${of.code} ${pick(of.title, of.titleEn)}`;
  const unit = (of: { shortNameZh: string; code: string }) => pick(of.shortNameZh, of.code);

  return ({ section, line }) => {
    switch (section) {
      case "tasks":
        return {
          what: task(line.task),
          before: line.before ? tasks(`stage.${line.before}`) : none,
          after: tasks(`stage.${line.after}`),
        };
      case "wordings": {
        const moved = line.comparison.fields.find(({ field }) => field === "dueOn");
        return moved
          ? { what: task(line.task), before: date(moved.before), after: date(moved.after) }
          : {
              what: task(line.task),
              before: t("version", { number: line.number - 1 }),
              after: t("version", { number: line.number }),
            };
      }
      case "ratings":
        return {
          what: `${task(line.task)} · ${unit(line.unit)} · ${t(`whose.${line.whose}`)}`,
          before: tasks(`rating.${line.before ?? "none"}`),
          after: tasks(`rating.${line.after ?? "none"}`),
        };
      case "lights":
        return {
          what: `${task(line.task)} · ${unit(line.unit)}`,
          before: line.before ? tasks(`light.${line.before}`) : none,
          after: tasks(`light.${line.after}`),
        };
      case "progress":
      case "still":
        return { what: task(line.task), before: percent(line.before), after: percent(line.after) };
      case "reports":
        return {
          what: `${task(line.task)} · ${unit(line.unit)} · ${line.period}`,
          before: percent(line.before),
          after: percent(line.after),
        };
      case "values": {
        const { indicator, series, parted, periodZh, periodEn, before, after } = line;
        const amount = (one: typeof after) =>
          amountText(one.value, indicator.unitOfMeasure, locale, one.qualifier);
        const named = [
          pick(indicator.nameZh, indicator.nameEn),
          ...(parted ? [pick(series.nameZh, series.nameEn)] : []),
          pick(periodZh, periodEn),
        ];
        return { what: named.join(" · "), before: before ? amount(before) : none, after: amount(after) };
      }
      case "targets":
        if (line.kind === "TARGET_MOVED") {
          const what = `${line.target.code} ${pick(line.target.titleZh, line.target.titleEn)}`;
          return { what, before: date(line.before), after: date(line.after) };
        }
        return {
          what: pick(line.indicator.nameZh, line.indicator.nameEn),
          before: t("version", { number: line.number - 1 }),
          after: t("version", { number: line.number }),
        };
      case "difficulties":
        return {
          what: `#${line.number} ${line.title}`,
          before: line.before ? difficulties(`state.${line.before}`) : none,
          after: difficulties(`state.${line.after}`),
        };
      case "instructions":
        return {
          what: `#${line.number} ${line.text}`,
          before: line.before ? instructions(`state.${line.before}`) : none,
          after: instructions(`state.${line.after}`),
        };
      case "mechanism": {
        if (line.kind === "RULES_IN_FORCE") {
          return {
            what: pick(line.rules.titleZh, line.rules.titleEn),
            before: line.before === null ? none : t("rules-version", { number: line.before }),
            after: t("rules-version", { number: line.rules.number }),
          };
        }
        const [outside, member] = [t("mechanism-state.outside"), t("mechanism-state.member")];
        const joined = line.kind === "UNIT_JOINED";
        return {
          what: pick(line.unit.nameZh, line.unit.nameEn),
          before: joined ? outside : member,
          after: joined ? member : outside,
        };
      }
    }
  };
}
