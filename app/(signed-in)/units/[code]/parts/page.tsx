import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { FilterBar, SelectInput } from "@/components/list/filter-bar";
import { ListTable } from "@/components/list/list-table";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PrintFrame } from "@/components/shell/print-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { DATE_LIGHTS } from "@/lib/progress/reading";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { listUnitParts } from "@/lib/worklists/queries/list-unit-parts";
import { partColumns } from "./part-columns";

type Props = { params: Promise<{ code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("unit-standing"))("parts.title", { unit: (await params).code }) };
}

export default async function UnitPartsPage({ params: segments, searchParams }: Props) {
  const [{ code }, params] = [await segments, await readParams(searchParams)];
  const view = await ask(listUnitParts, { ...params, code });
  const { role, light } = listUnitParts.input.parse({ ...params, code });
  const [t, units, tasks, common, locale] = await Promise.all([
    getTranslations("unit-standing"),
    getTranslations("units"),
    getTranslations("tasks"),
    getTranslations("common"),
    getLocale(),
  ]);
  const path = `/units/${code}/parts`;
  const title = t("parts.title", { unit: inLocale(locale, view.unit.shortNameZh, view.unit.nameEn) });
  return (
    <>
      <PrintFrame landscape title={title} asOf={view.date} />
      <Breadcrumbs
        crumbs={[
          { label: units("title"), href: "/units" },
          { label: code, href: `/units/${code}#standing` },
          { label: t("progress") },
        ]}
      />
      <PageHeader title={title} lead={t("parts.lead-text")} />
      <p className="mb-3 text-sm text-ink-faint">
        {common("as-of", { date: formatDate(view.date, locale, true) })} ·{" "}
        {t(role === "LEAD" ? "leads-note" : "supports-note")}
      </p>
      <FilterBar
        path={path}
        params={params}
        chips={light ? [{ name: "light", label: tasks(`light.${light}`) }] : []}
        shown={view.rows.length}
        total={view.total}
        own={["role", "light"]}
        tools={<ExportMenu list="unit-parts" params={{ ...params, code }} rows={view.rows.length} />}
      >
        <SelectInput
          name="role"
          label={t("parts.role")}
          value={role}
          options={[
            { value: "LEAD", label: t("leads") },
            { value: "SUPPORT", label: t("supports") },
          ]}
        />
        <SelectInput
          name="light"
          label={t("parts.light")}
          value={light}
          all={common("all")}
          options={DATE_LIGHTS.map((value) => ({ value, label: tasks(`light.${value}`) }))}
        />
      </FilterBar>
      <div className="sheet">
        <ListTable
          caption={title}
          columns={await partColumns()}
          rows={view.rows}
          rowKey={(row) => `part-${row.code}`}
          empty={<EmptyState title={t("parts.none")} hint={t("parts.none-hint")} />}
        />
      </div>
    </>
  );
}
