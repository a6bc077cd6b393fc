import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { FieldChange } from "@/lib/audit/trail";
import { getTranslations } from "@/lib/i18n/translations";
import { trailWords } from "../words";

/** Field by field what was and what became; what differs is marked by more than its colour. */
export async function Changes({ changes }: { changes: readonly FieldChange[] }) {
  const [t, common, words] = await Promise.all([
    getTranslations("audit"),
    getTranslations("common"),
    trailWords(),
  ]);
  const text = (field: string, value: string) =>
    words.value(field, value) || <span className="text-ink-faint">{common("empty-value")}</span>;
  const columns: Column<FieldChange>[] = [
    {
      key: "field",
      header: t("event.field"),
      cell: ({ field }) => words.field(field),
      className: "font-medium",
    },
    {
      key: "before",
      header: t("event.before"),
      cell: ({ field, before, differs }) =>
        differs && before ? (
          <del className="decoration-ink-faint">{text(field, before)}</del>
        ) : (
          text(field, before)
        ),
      className: "max-w-96 min-w-40 break-words whitespace-pre-wrap text-ink-soft",
    },
    {
      key: "after",
      header: t("event.after"),
      cell: ({ field, after, differs }) =>
        differs ? (
          <ins className="block border-s-2 border-accent ps-2 no-underline">{text(field, after)}</ins>
        ) : (
          <span className="text-ink-faint">{t("event.unchanged")}</span>
        ),
      className: "max-w-96 min-w-40 break-words whitespace-pre-wrap",
    },
  ];
  return (
    <Section id="changes" title={t("event.changes")} flush>
      <DataTable
        caption={t("event.changes")}
        columns={columns}
        rows={changes}
        rowKey={({ field }) => `field-${field}`}
        empty={<p className="text-sm text-ink-faint">{t("event.no-changes")}</p>}
      />
    </Section>
  );
}
