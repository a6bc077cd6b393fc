import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { listSessionsInput } from "@/lib/accounts/person.schema";
import { listLockouts } from "@/lib/accounts/queries/list-lockouts";
import { listSessions } from "@/lib/accounts/queries/list-sessions";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { Lockouts } from "./lockouts";
import { Sessions } from "./sessions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("security.title") };
}

export default async function SecurityPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const [locked, sessions] = [await ask(listLockouts, {}), await ask(listSessions, params)];
  const t = await getTranslations("accounts");
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("security.title") }]} />
      <PageHeader title={t("security.title")} lead={t("security.lead")} />
      <Lockouts locked={locked} />
      <Sessions sessions={sessions} params={params} q={listSessionsInput.parse(params).q} />
    </>
  );
}
