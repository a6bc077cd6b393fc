import { getLocale } from "next-intl/server";
import { lineWords } from "@/components/changes/line-words";
import type { ChangeOf } from "@/lib/changes/change-view";
import { date, instant, percent, type SheetColumn, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { amountText } from "@/lib/indicators/amount";
import { reasons, subjects } from "./change-words";
import { differenceWords } from "./difference-words";

/** A table a section on the screen, in a file one of all changes: of what, how it was, how it is, who, why. */
export async function changeColumns(): Promise<SheetColumn<ChangeOf>[]> {
  const [t, tasks, part, words, difference, subjectOf, reasonOf, locale] = await Promise.all([
    getTranslations("changes"),
    getTranslations("tasks"),
    getTranslations("exports.part"),
    lineWords(),
    differenceWords(),
    subjects(),
    reasons(),
    getLocale(),
  ]);
  const colon = inLocale(locale, "：", ": ");
  const told = (side: "before" | "after") => (change: ChangeOf) => {
    const { section, line } = change;
    if (section === "wordings") {
      return difference
        .fieldsOf(line)
        .map((one) => `${one.label}${colon}${one[side]}`)
        .join("\n");
    }
    if (section === "targets" && line.kind === "DEFINITION_CHANGED") {
      return side === "before"
        ? inLocale(locale, line.beforeZh, line.beforeEn)
        : inLocale(locale, line.afterZh, line.afterEn);
    }
    if (section === "targets" && line.kind === "INTERIM_RESET") {
      const value = (amount: string | null) =>
        amount === null ? t("not-yet") : amountText(amount, line.indicator.unitOfMeasure, locale);
      return line.points
        .map((point) => `${formatDate(point.dueOn, locale)} ${value(point[side])}`)
        .join("\n");
    }
    return words(change)[side];
  };
  const by = ({ line }: ChangeOf) =>
    line.by ? inLocale(locale, line.by.nameZh, line.by.nameEn) : line.at && t("loaded");
  const reading = ({ section, line }: ChangeOf) => {
    if (section === "lights") return { ...line, light: null };
    if (section === "progress" || section === "still") return { ...line, actual: line.after, dueOn: null };
    return null;
  };
  const light = (change: ChangeOf) => {
    const of = reading(change)?.light;
    return of ? tasks(`light.${of}`) : null;
  };
  const published = ({ section, line }: ChangeOf) => (section === "values" ? line.publishedOn : null);
  const sources = ({ section, line }: ChangeOf) => (section === "values" ? line.sources.join(" ") : null);
  const effective = ({ section, line }: ChangeOf) => {
    if (section !== "mechanism") return null;
    return line.kind === "RULES_IN_FORCE" ? line.inForceFrom : line.on;
  };
  return [
    { label: part("section"), ...text(({ section }: ChangeOf) => t(`section.${section}`)) },
    { label: t("column.change"), ...text(({ line }: ChangeOf) => t(`kind.${line.kind}`)) },
    { label: part("code"), ...text((change: ChangeOf) => subjectOf(change).code) },
    { label: t("column.subject"), ...text((change: ChangeOf) => subjectOf(change).title) },
    { label: part("unit"), ...text((change: ChangeOf) => subjectOf(change).unit ?? null) },
    { label: part("detail"), ...text((change: ChangeOf) => subjectOf(change).detail ?? null) },
    { label: part("was"), ...text(told("before")) },
    { label: part("is"), ...text(told("after")) },
    { label: t("column.planned"), ...percent((change: ChangeOf) => reading(change)?.planned ?? null) },
    { label: t("column.actual"), ...percent((change: ChangeOf) => reading(change)?.actual ?? null) },
    { label: t("column.light"), ...text(light) },
    { label: t("column.due"), ...date((change: ChangeOf) => reading(change)?.dueOn ?? null) },
    { label: t("column.published"), ...date(published) },
    { label: t("column.sources"), ...text(sources) },
    { label: t("column.on"), ...date(effective) },
    { label: part("by"), ...text(by) },
    { label: part("at"), ...instant(({ line }: ChangeOf) => line.at) },
    { label: t("column.reason"), ...text(reasonOf) },
  ];
}
