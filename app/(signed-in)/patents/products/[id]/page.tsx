import type { Metadata } from "next";
import { HistoryEntries } from "@/components/record/history";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepProduct } from "@/lib/products/product.policy";
import { readProduct } from "@/lib/products/queries/read-product";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { productFieldLabels } from "../fields";
import { ProductFacts } from "./facts";
import { PatentsIn } from "./patents-in";
import { YearForm } from "./year-form";
import { Years } from "./years";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(readProduct, await params)).product.name };
}

/** `?year=2024` opens that year to be corrected. */
export default async function ProductPage({ params, searchParams }: Props) {
  const [view, actor] = [await ask(readProduct, await params), await requireActor()];
  const { joined, year } = await readParams(searchParams);
  const { product } = view;
  const [t, shell, labels] = await Promise.all([
    getTranslations("products"),
    getTranslations("shell"),
    productFieldLabels(),
  ]);
  const keeps = mayKeepProduct(actor, product) && !actor.readOnly;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("title"), href: "/patents/products" },
          { label: product.name },
        ]}
      />
      <PageHeader
        kicker={`${t("number-value", { id: product.id })} · ${product.maker}`}
        title={<span lang="zh-CN">{product.name}</span>}
        badges={view.line.demonstration ? <Badge tone="quiet">{t("demonstration")}</Badge> : null}
        actions={
          keeps ? (
            <Button asChild>
              <Link href={`/patents/products/${product.id}/edit`}>{t("change.action")}</Link>
            </Button>
          ) : null
        }
      />
      {joined && product.unitIds.length > 1 ? (
        <Notice tone="good" className="mb-4">
          {t("joined")}
        </Notice>
      ) : null}
      <Section id="facts" title={t("facts")}>
        <ProductFacts view={view} />
      </Section>
      <Section id="years" title={t("years.title")} aside={t("years.lead")} flush>
        <Years view={view} keeps={keeps} />
      </Section>
      {keeps ? <YearForm view={view} year={year} draftOwner={actor.personId} /> : null}
      <PatentsIn view={view} keeps={keeps} draftOwner={actor.personId} />
      <HistoryEntries entries={view.history} labels={labels} shownFirst={10} />
    </>
  );
}
