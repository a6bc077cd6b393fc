import { HistoryEntries } from "@/components/record/history";
import type { HistoryEntry } from "@/lib/history/history";
import { getTranslations } from "@/lib/i18n/translations";
import { institutionLabels } from "../labels";

/** What was said of it before; what the trail keeps as codes is said in words. */
export async function InstitutionHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const [t, patents, labels] = await Promise.all([
    getTranslations("institutions"),
    getTranslations("patents"),
    institutionLabels(),
  ]);
  const inWords = (field: string, value: unknown): unknown => {
    if (field === "kind" && value) return patents(`holderKind.${value}` as "holderKind.OTHER");
    if (field === "province") return value ? patents(`province.${value}` as "province.11") : t("not-stated");
    if (field !== "confirmed") return value;
    return t(value ? "standing.confirmed" : "standing.guessed");
  };
  return (
    <HistoryEntries
      entries={entries.map((entry) => ({
        ...entry,
        changes: entry.changes.map(({ field, before, after }) => ({
          ...{ field, before: inWords(field, before), after: inWords(field, after) },
        })),
      }))}
      labels={labels}
    />
  );
}
