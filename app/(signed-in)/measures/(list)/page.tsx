import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { SortHeader } from "@/components/list/sort-header";
import { EvidenceBadge } from "@/components/record/evidence-badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/i18n/locale";
import { listMeasures } from "@/lib/plan/queries/list-measures";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { progressColumns } from "./progress-column";

const PATH = "/measures";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("measures.title") };
}

export default async function MeasuresPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const { measures, total, themes, units } = await ask(listMeasures, params);
  const input = listMeasures.input.parse(params);
  const [t, common, locale] = await Promise.all([
    getTranslations("plan"),
    getTranslations("common"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const theme = themes.find(({ code }) => code === input.theme);
  const unit = units.find(({ code }) => code === input.unit);
  const chips = [
    input.q && { name: "q", label: `${common("search")}: ${input.q}` },
    input.theme && { name: "theme", label: theme ? pick(theme.titleZh, theme.titleEn) : input.theme },
    input.unit && { name: "unit", label: unit ? pick(unit.shortNameZh, unit.code) : input.unit },
    input.evidence && { name: "evidence", label: common(`evidence.${input.evidence}`) },
  ].filter((chip) => chip !== "" && chip !== null);
  const sorted = (by: string, label: string) => (
    <SortHeader path={PATH} params={params} by={by} label={label} current={input.sort} fallback="code" />
  );
  const unitNames = (role: "LEAD" | "SUPPORT", row: (typeof measures)[number]) =>
    row.units
      .filter((part) => part.role === role)
      .map((part) => pick(part.unit.shortNameZh, part.unit.code))
      .join(pick("、", ", "));
  return (
    <>
      <PageHeader title={t("measures.title")} lead={t("measures.lead")} />
      <FilterBar
        path={PATH}
        params={params}
        chips={chips}
        shown={measures.length}
        total={total}
        own={["q", "theme", "unit", "evidence"]}
      >
        <SearchInput name="q" label={t("measures.search")} value={input.q} />
        <SelectInput
          name="theme"
          label={t("measures.theme")}
          value={input.theme}
          all={common("all")}
          options={themes.map((one) => ({ value: one.code, label: pick(one.titleZh, one.titleEn) }))}
        />
        <SelectInput
          name="unit"
          label={t("measures.unit")}
          value={input.unit}
          all={common("all")}
          options={units.map((one) => ({ value: one.code, label: pick(one.shortNameZh, one.nameEn) }))}
        />
        <SelectInput
          name="evidence"
          label={t("measures.evidence")}
          value={input.evidence}
          all={common("all")}
          options={(["SOURCED", "UNVERIFIED"] as const).map((value) => ({
            value,
            label: common(`evidence.${value}`),
          }))}
        />
      </FilterBar>
      <div className="sheet">
        <DataTable
          caption={t("measures.title")}
          rows={measures}
          rowKey={(row) => row.code}
          empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
          columns={[
            {
              key: "code",
              header: sorted("code", t("measures.code")),
              nowrap: true,
              cell: (row) => row.code,
            },
            {
              key: "name",
              header: sorted("title", t("measures.name")),
              className: "min-w-56",
              cell: (row) => (
                <>
                  <Link href={`/measures/${row.code}`} className="font-medium">
                    {pick(row.titleZh, row.titleEn)}
                  </Link>
                  <span className="block text-xs text-ink-faint">
                    {pick(row.theme.titleZh, row.theme.titleEn)}
                  </span>
                </>
              ),
            },
            { key: "leads", header: t("measures.leads"), cell: (row) => unitNames("LEAD", row) || "–" },
            {
              key: "supports",
              header: t("measures.supports"),
              secondary: true,
              cell: (row) => unitNames("SUPPORT", row) || "–",
            },
            ...(await progressColumns<(typeof measures)[number]>()),
            {
              key: "documents",
              header: sorted("documents", t("measures.documents")),
              align: "end",
              secondary: true,
              cell: (row) => row._count.documents,
            },
            {
              key: "indicators",
              header: sorted("indicators", t("measures.indicators")),
              align: "end",
              secondary: true,
              cell: (row) => row._count.indicators,
            },
            {
              key: "evidence",
              header: t("measures.evidence"),
              secondary: true,
              cell: (row) => <EvidenceBadge evidence={row.evidence} />,
            },
          ]}
        />
      </div>
    </>
  );
}
