import type { z } from "zod";
import type { Chip } from "@/components/list/filter-bar";
import { getTranslations } from "@/lib/i18n/translations";
import type { listSourcesQuery } from "@/lib/sources/queries/list-sources";

/** The filters in force, in words. */
export async function sourceChips(asked: z.output<typeof listSourcesQuery.input>): Promise<Chip[]> {
  const t = await getTranslations("indicators");
  return [
    asked.q && { name: "q", label: t("list.q-chip", { q: asked.q }) },
    asked.grade && { name: "grade", label: t(`sources.grade-name.${asked.grade}`) },
  ].filter((chip) => chip !== "" && chip !== null);
}
