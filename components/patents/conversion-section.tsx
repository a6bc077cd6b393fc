import { ConversionTable } from "@/components/conversions/conversion-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { listConversionsOfPatent } from "@/lib/conversions/queries/list-of-patent";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";

type Props = { patentId: number; number: string; mayKeep: boolean };

/** What came of the patent: every contract it is in, whoever reports it. */
export async function ConversionSection({ number, mayKeep }: Props) {
  const rows = await ask(listConversionsOfPatent, { number });
  const t = await getTranslations("conversions");
  const record = mayKeep ? (
    <Link href={`/patents/conversions/new?patent=${number}`} className="no-print">
      {t("record.action")}
    </Link>
  ) : null;
  return (
    <Section id="conversions" title={t("section.title")} aside={rows.length > 0 ? record : null} flush>
      <ConversionTable
        caption={t("section.title")}
        rows={rows}
        withPatent={false}
        empty={
          <EmptyState
            title={t("section.none")}
            hint={mayKeep ? t("section.none-hint") : null}
            action={record}
          />
        }
      />
    </Section>
  );
}
