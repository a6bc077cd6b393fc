import { getLocale } from "next-intl/server";
import { unitShort } from "@/components/tasks/unit-names";
import type { ChangeOf } from "@/lib/changes/change-view";
import { formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

type Subject = { code: string; title: string; unit?: string; detail?: string };

/** What a change is of: by code and title, whose part of it, and which version, period or rating. */
export async function subjects(): Promise<(change: ChangeOf) => Subject> {
  const [t, tasks, locale] = await Promise.all([
    getTranslations("changes"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const task = ({ code, title, titleEn }: { code: string; title: string; titleEn: string }) => ({
    code,
    title: pick(title, titleEn),
  });
  return ({ section, line }) => {
    switch (section) {
      case "tasks":
        return task(line.task);
      case "wordings":
        return { ...task(line.task), detail: t("version", { number: line.number }) };
      case "ratings":
        return { ...task(line.task), unit: unitShort(line.unit, locale), detail: t(`whose.${line.whose}`) };
      case "lights":
        return { ...task(line.task), unit: unitShort(line.unit, locale), detail: tasks(`role.${line.role}`) };
      case "progress":
      case "still": {
        const detail = line.period ? formatMonth(line.period, locale) : t("no-report");
        return { ...task(line.task), unit: unitShort(line.unit, locale), detail };
      }
      case "reports":
        return {
          ...task(line.task),
          unit: unitShort(line.unit, locale),
          detail: formatMonth(line.period, locale),
        };
      case "values": {
        const series = line.parted ? [pick(line.series.nameZh, line.series.nameEn)] : [];
        const detail = [...series, pick(line.periodZh, line.periodEn)].join(" · ");
        return {
          code: line.indicator.code,
          title: pick(line.indicator.nameZh, line.indicator.nameEn),
          detail,
        };
      }
      case "targets":
        return line.kind === "TARGET_MOVED"
          ? { code: line.target.code, title: pick(line.target.titleZh, line.target.titleEn) }
          : {
              code: line.indicator.code,
              title: pick(line.indicator.nameZh, line.indicator.nameEn),
              detail: t("version", { number: line.number }),
            };
      case "difficulties":
        return {
          code: `#${line.number}`,
          title: line.title,
          unit: unitShort(line.unit, locale),
          detail: line.task.code,
        };
      case "instructions":
        return {
          code: `#${line.number}`,
          title: line.text,
          unit: unitShort(line.owner, locale),
          detail: line.task?.code,
        };
      case "mechanism":
        return line.kind === "RULES_IN_FORCE"
          ? { code: String(line.rules.number), title: pick(line.rules.titleZh, line.rules.titleEn) }
          : { code: line.unit.code, title: pick(line.unit.nameZh, line.unit.nameEn) };
    }
  };
}

/** What was said about it by whoever did it. */
export async function reasons(): Promise<(change: ChangeOf) => string | null> {
  const [t, tasks, locale] = await Promise.all([
    getTranslations("changes"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  return ({ section, line }) => {
    switch (section) {
      case "tasks":
      case "ratings":
      case "reports":
        return line.reason;
      case "wordings":
        return [tasks(`ground.${line.ground}`), line.reason].filter(Boolean).join("\n");
      case "difficulties":
        return line.text;
      case "instructions":
        return line.note;
      case "targets":
        if (line.kind === "TARGET_MOVED") return pick(line.reasonZh, line.reasonEn);
        if (line.kind === "INTERIM_RESET") return pick(line.groundsZh, line.groundsEn);
        return t(line.comparable ? "comparable" : "not-comparable");
      default:
        return null;
    }
  };
}
