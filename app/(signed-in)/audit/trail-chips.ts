import { getLocale } from "next-intl/server";
import type { Chip } from "@/components/list/filter-bar";
import type { TrailFilter } from "@/lib/audit/trail.schema";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { trailWords } from "./words";

/** The filters in force, in words. */
export async function trailChips(filter: TrailFilter): Promise<Chip[]> {
  const [t, words, locale] = await Promise.all([getTranslations("audit"), trailWords(), getLocale()]);
  const chip = (name: keyof TrailFilter, text: (value: string) => string): Chip[] => {
    const value = filter[name];
    return value ? [{ name, label: `${t(name)}: ${text(value)}` }] : [];
  };
  const plain = (text: string) => text;
  const date = (text: string) => formatDate(text, locale);
  return [
    ...chip("person", plain),
    ...chip("type", words.recordType),
    ...chip("record", plain),
    ...chip("use", words.act),
    ...chip("outcome", words.outcome),
    ...chip("from", date),
    ...chip("to", date),
  ];
}
