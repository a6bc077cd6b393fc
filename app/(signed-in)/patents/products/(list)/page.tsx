import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Pagination } from "@/components/list/pagination";
import { RegisterTabs } from "@/components/patents/register-tabs";
import { ProductTable } from "@/components/products/product-table";
import { ViewBar } from "@/components/saved-views/view-bar";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { mayAddProducts, mayReadProducts } from "@/lib/products/product.policy";
import { listProducts } from "@/lib/products/queries/list-products";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { ProductFilters } from "./filters";
import { YearTotals } from "./year-totals";

const PATH = "/patents/products";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products"))("title") };
}

export default async function ProductsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayReadProducts);
  const params = await viewedParams("products", searchParams);
  const view = await ask(listProducts, params);
  const input = listProducts.input.parse(params);
  const [t, common, shell, locale] = await Promise.all([
    getTranslations("products"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const seesAll = actor.role === "COORDINATOR" || actor.role === "LEADER";
  const add =
    mayAddProducts(actor) && !actor.readOnly ? (
      <Button asChild tone="primary">
        <Link href={`${PATH}/new`}>{t("add.action")}</Link>
      </Button>
    ) : null;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.patents"), href: "/patents" }, { label: t("title") }]} />
      <PageHeader
        title={t("title")}
        lead={seesAll ? t("lead") : t("lead-unit")}
        kicker={common("as-of", { date: formatDate(view.today, locale, true) })}
        actions={add}
      />
      <RegisterTabs current="products" actor={actor} />
      <ViewBar page="products" params={params} />
      <YearTotals totals={view.totals} />
      <ProductFilters path={PATH} params={params} input={input} view={view} />
      <div className="sheet">
        <ProductTable
          caption={t("list")}
          rows={view.rows}
          sorting={{ path: PATH, params, current: input.sort, fallback: "-number" }}
          empty={
            view.total === 0 ? (
              <EmptyState title={t("empty")} hint={t("empty-hint")} action={add} />
            ) : (
              <EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />
            )
          }
        />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
      </div>
    </>
  );
}
