import { getLocale } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Outcome } from "@/lib/meetings/meeting";
import type { DeliberatedView } from "@/lib/meetings/meeting-view";

const TONES: Record<Outcome, BadgeTone> = {
  APPROVED: "good",
  APPROVED_IN_PRINCIPLE: "info",
  DEFERRED: "warn",
  REJECTED: "stopped",
};

export async function DeliberatedSection({ documents }: { documents: readonly DeliberatedView[] }) {
  const [t, locale] = await Promise.all([getTranslations("meetings"), getLocale()]);
  const rows = documents.map((document, index) => ({ ...document, ordinal: index + 1 }));
  return (
    <Section id="deliberated" title={t("deliberated")} flush>
      <DataTable
        caption={t("deliberated-caption")}
        rows={rows}
        rowKey={(row) => `document-${row.ordinal}`}
        empty={<p className="text-sm text-ink-faint">{t("deliberated-empty")}</p>}
        columns={[
          {
            key: "document",
            header: t("document"),
            className: "min-w-44",
            cell: (row) => (
              <>
                {inLocale(locale, row.titleZh, row.titleEn)}
                {row.rulesNumber ? (
                  <Link href={`/rules/${row.rulesNumber}`} className="block text-xs">
                    {t("rules-version", { number: row.rulesNumber })}
                  </Link>
                ) : null}
              </>
            ),
          },
          {
            key: "outcome",
            header: t("outcome-column"),
            nowrap: true,
            cell: (row) => <Badge tone={TONES[row.outcome]}>{t(`outcome.${row.outcome}`)}</Badge>,
          },
          {
            key: "text",
            header: t("text-column"),
            nowrap: true,
            cell: (row) =>
              row.textPublic ? t("text-public") : <Badge tone="quiet">{t("text-not-public")}</Badge>,
          },
        ]}
      />
    </Section>
  );
}
