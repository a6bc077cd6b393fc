import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { PERSON_STATES } from "@/lib/accounts/person";
import { DEFAULT_PEOPLE_SORT, listPeopleInput } from "@/lib/accounts/person.schema";
import { listPeopleQuery } from "@/lib/accounts/queries/list-people";
import { readUnitChoices } from "@/lib/accounts/queries/read-unit-choices";
import { ROLES } from "@/lib/auth/role";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { peopleChips } from "./people-chips";
import { peopleColumns } from "./people-columns";

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
        path={PATH}
        params={params}
        chips={await peopleChips(filter, units)}
        shown={people.shown}
        total={people.total}
        own={["q", "role", "unit", "state"]}
        tools={<ExportMenu list="people" params={params} rows={people.shown} />}
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
        <ListTable
          caption={t("people.caption")}
          columns={await peopleColumns()}
          rows={people.rows}
          rowKey={(row) => row.id}
          sorting={{ path: PATH, params, current: filter.sort, fallback: DEFAULT_PEOPLE_SORT }}
          empty={<EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />}
        />
        <Pagination path={PATH} params={params} page={people.page} pages={people.pages} />
      </div>
    </>
  );
}
