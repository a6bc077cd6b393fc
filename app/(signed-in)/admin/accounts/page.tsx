import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { StateBadge } from "@/components/accounts/state-badge";
import { FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { Pagination } from "@/components/list/pagination";
import { SortHeader } from "@/components/list/sort-header";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { PERSON_STATES } from "@/lib/accounts/person";
import { DEFAULT_PEOPLE_SORT, listPeopleInput } from "@/lib/accounts/person.schema";
import type { PersonRow } from "@/lib/accounts/person.view";
import { listPeopleQuery } from "@/lib/accounts/queries/list-people";
import { readUnitChoices } from "@/lib/accounts/queries/read-unit-choices";
import { ROLES } from "@/lib/auth/role";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";

const PATH = "/admin/accounts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("people.title") };
}

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const filter = listPeopleInput.parse(params);
  const [people, units] = [await ask(listPeopleQuery, params), await ask(readUnitChoices, {})];
  const [t, common, shell, locale] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const unit = units.find(({ code }) => code === filter.unit);
  const chips = [
    ...(filter.q ? [{ name: "q", label: filter.q }] : []),
    ...(filter.role ? [{ name: "role", label: shell(`role.${filter.role}`) }] : []),
    ...(filter.unit ? [{ name: "unit", label: unit ? pick(unit.nameZh, unit.nameEn) : filter.unit }] : []),
    ...(filter.state ? [{ name: "state", label: t(`state.${filter.state}`) }] : []),
  ];
  const heading = (by: (typeof filter)["sort"]["by"], label: string) => (
    <SortHeader {...{ path: PATH, params, by, label }} current={filter.sort} fallback={DEFAULT_PEOPLE_SORT} />
  );
  const columns: Column<PersonRow>[] = [
    {
      key: "name",
      header: heading("name", t("people.name")),
      cell: (row) => <Link href={`${PATH}/${row.id}`}>{pick(row.nameZh, row.nameEn)}</Link>,
      nowrap: true,
    },
    { key: "login", header: heading("login", t("people.login")), cell: (row) => row.loginName, nowrap: true },
    {
      key: "unit",
      header: heading("unit", t("people.appointment")),
      cell: (row) =>
        row.role ? (
          <>
            {shell(`role.${row.role}`)}
            <span className="block text-ink-faint">{pick(row.unitNameZh ?? "", row.unitNameEn ?? "")}</span>
          </>
        ) : (
          <span className="text-warn">{t("people.no-appointment")}</span>
        ),
    },
    { key: "state", header: t("people.state"), cell: (row) => <StateBadge state={row.state} /> },
    {
      key: "last-sign-in",
      header: heading("last-sign-in", t("people.last-sign-in")),
      cell: (row) => (row.lastSignInAt ? formatInstant(row.lastSignInAt, locale) : t("people.never")),
      secondary: true,
      nowrap: true,
    },
  ];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("people.title") }]} />
      <PageHeader
        title={t("people.title")}
        lead={t("people.lead")}
        actions={
          <Button asChild tone="primary">
            <Link href={`${PATH}/new`}>{t("people.invite")}</Link>
          </Button>
        }
      />
      <FilterBar
        {...{ path: PATH, params, chips, shown: people.shown, total: people.total }}
        own={["q", "role", "unit", "state"]}
      >
        <SearchInput name="q" label={t("people.search")} value={filter.q} />
        <SelectInput
          name="role"
          label={t("people.role")}
          value={filter.role}
          all={common("all")}
          options={ROLES.map((role) => ({ value: role, label: shell(`role.${role}`) }))}
        />
        <SelectInput
          name="unit"
          label={t("people.unit")}
          value={filter.unit}
          all={common("all")}
          options={units.map(({ code, nameZh, nameEn }) => ({ value: code, label: pick(nameZh, nameEn) }))}
        />
        <SelectInput
          name="state"
          label={t("people.state")}
          value={filter.state}
          all={common("all")}
          options={PERSON_STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
        />
      </FilterBar>
      <div className="sheet">
        <DataTable
          caption={t("people.caption")}
          columns={columns}
          rows={people.rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
        />
        <Pagination path={PATH} params={params} page={people.page} pages={people.pages} />
      </div>
    </>
  );
}
