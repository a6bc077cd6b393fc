import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import type { PatentStage } from "@/lib/patents/stage";
import type { ProductView } from "@/lib/products/product-view";
import { attachPatentsAction, detachPatentAction } from "../actions";

type Props = { view: ProductView; keeps: boolean; draftOwner: string };
type Row = ProductView["patents"][number];

/** The patents in the product, as far as the reader sees them. */
export function PatentsIn({ view, keeps, draftOwner }: Props) {
  const [t, words] = [useTexts("products"), useTexts("patents")];
  const { product, patents } = view;
  const id = <input type="hidden" name="id" value={product.id} />;
  const detach: Column<Row> = {
    key: "detach",
    live: true,
    header: t("patents.detach"),
    cell: ({ number }) => (
      <ActionForm
        action={detachPatentAction}
        submitLabel={t("patents.detach")}
        submitTone="plain"
        compact
        small
      >
        {id}
        <input type="hidden" name="number" value={number} />
      </ActionForm>
    ),
  };
  return (
    <Section id="patents" title={t("column.patents")} flush>
      <DataTable
        caption={t("column.patents")}
        rows={patents}
        rowKey={({ number }) => number}
        empty={t("patents.none-seen")}
        columns={[
          {
            key: "number",
            header: t("patents.number"),
            nowrap: true,
            cell: ({ number }) => <Link href={`/patents/${number}`}>{number}</Link>,
          },
          {
            key: "title",
            header: t("patents.title"),
            cell: ({ title }) => <span lang="zh-CN">{title}</span>,
          },
          {
            key: "stage",
            header: t("patents.stage"),
            nowrap: true,
            secondary: true,
            cell: ({ stage }) => words(`stage.${stage as PatentStage}`),
          },
          ...(keeps && product.patentIds.length > 1 ? [detach] : []),
        ]}
      />
      {keeps ? (
        <details className="no-print px-4 py-3">
          <summary className="cursor-pointer text-accent">{t("patents.attach")}</summary>
          <div className="mt-3 max-w-xl">
            <ActionForm
              action={attachPatentsAction}
              draftOwner={`${draftOwner}:attach-${product.id}`}
              submitLabel={t("patents.attach")}
              compact
            >
              {id}
              <TextArea name="patents" label={t("column.patents")} hint={t("field.patents-hint")} rows={3} />
            </ActionForm>
          </div>
        </details>
      ) : null}
    </Section>
  );
}
