import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepProduct } from "@/lib/products/product.policy";
import { readProduct } from "@/lib/products/queries/read-product";
import { ask, requireActor } from "@/lib/web/read";
import { changeProductAction } from "../../actions";
import { ProductFields, productFieldLabels } from "../../fields";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products"))("change.title") };
}

export default async function ChangeProductPage({ params }: Props) {
  const [{ product }, actor] = [await ask(readProduct, await params), await requireActor()];
  if (!mayKeepProduct(actor, product)) forbidden();
  const [t, shell, labels] = await Promise.all([
    getTranslations("products"),
    getTranslations("shell"),
    productFieldLabels(),
  ]);
  const href = `/patents/products/${product.id}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("title"), href: "/patents/products" },
          { label: product.name, href },
          { label: t("change.title") },
        ]}
      />
      <PageHeader title={t("change.title")} kicker={product.name} />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={changeProductAction}
          version={product.version}
          draftOwner={actor.personId}
          cancelHref={href}
          labels={labels}
        >
          <input type="hidden" name="id" value={product.id} />
          <ProductFields stored={product} />
        </ActionForm>
      </div>
    </>
  );
}
