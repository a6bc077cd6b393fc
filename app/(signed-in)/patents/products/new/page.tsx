import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayAddProducts } from "@/lib/products/product.policy";
import { readAdding } from "@/lib/products/queries/read-adding";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { addProductAction } from "../actions";
import { ProductFields, productFieldLabels } from "../fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products"))("add.title") };
}

/** With the patents that the address names: ?patent=CN202010123456.7 */
export default async function AddProductPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayAddProducts);
  const { patent = "" } = await readParams(searchParams);
  const { patents } = await ask(readAdding, { patent });
  const [t, shell, labels] = await Promise.all([
    getTranslations("products"),
    getTranslations("shell"),
    productFieldLabels(),
  ]);
  const [first] = patents;
  const back = first ? `/patents/${first.number}#products` : "/patents/products";
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: first?.number ?? t("title"), href: back },
          { label: t("add.title") },
        ]}
      />
      <PageHeader
        kicker={first ? `${first.number} ${first.title}` : undefined}
        title={t("add.title")}
        lead={t("add.lead")}
      />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={addProductAction}
          // What was begun on one patent is not put back on another: they share this address.
          draftOwner={`${actor.personId}:${first?.number ?? ""}`}
          cancelHref={back}
          labels={labels}
          submitLabel={t("add.submit")}
        >
          <ProductFields />
          <TextArea
            name="patents"
            label={labels.patents}
            hint={t("field.patents-hint")}
            stored={patents.map(({ number }) => number).join("\n")}
            rows={3}
          />
        </ActionForm>
      </div>
    </>
  );
}
