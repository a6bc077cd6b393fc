import { ProductTable } from "@/components/products/product-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { listProductsOfPatent } from "@/lib/products/queries/list-of-patent";
import { ask } from "@/lib/web/read";

type Props = { patentId: number; number: string; mayKeep: boolean };

/** The products the patent is in, each with its latest year. */
export async function ProductSection({ number, mayKeep }: Props) {
  const rows = await ask(listProductsOfPatent, { number });
  const t = await getTranslations("products");
  const add = mayKeep ? (
    <Link href={`/patents/products/new?patent=${number}`} className="no-print">
      {t("add.action")}
    </Link>
  ) : null;
  return (
    <Section id="products" title={t("title")} aside={rows.length > 0 ? add : null} flush>
      <ProductTable
        caption={t("title")}
        rows={rows}
        empty={
          <EmptyState title={t("section.none")} hint={mayKeep ? t("section.none-hint") : null} action={add} />
        }
      />
    </Section>
  );
}
