import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { listUnsigned } from "@/lib/tasks/queries/list-unsigned";
import { maySign } from "@/lib/tasks/task.policy";
import { actContext } from "@/lib/web/context";
import { ask, requireActor } from "@/lib/web/read";
import { unsignedColumns } from "./unsigned-columns";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks"))("unsigned.title") };
}

export default async function UnsignedPage() {
  const lines = await ask(listUnsigned, {});
  const [actor, t, shell, common, locale, { today }] = await Promise.all([
    requireActor(),
    getTranslations("tasks"),
    getTranslations("shell"),
    getTranslations("common"),
    getLocale(),
    actContext(),
  ]);
  const signs = maySign(actor);
  const overdue = lines.filter(({ state }) => state === "OVERDUE").length;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.tasks"), href: "/tasks" }, { label: t("unsigned.title") }]} />
      <PageHeader title={t("unsigned.title")} lead={t("unsigned.lead")} />
      {lines.length > 0 ? (
        <div className="mb-3 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <p>
            {t("unsigned.count", { count: lines.length })}
            {overdue > 0 ? t("unsigned.overdue-count", { count: overdue }) : null}
            <span className="ms-3 text-ink-faint">
              {common("as-of", { date: formatDate(today, locale, true) })}
            </span>
          </p>
          <ExportMenu list="unsigned-tasks" params={{}} rows={lines.length} />
        </div>
      ) : null}
      <form action="/tasks/sign" method="get">
        <div className="sheet mb-4">
          <ListTable
            caption={t("unsigned.caption")}
            columns={await unsignedColumns(signs)}
            rows={lines}
            rowKey={(row) => `${row.code}-${row.unit.code}`}
            empty={<EmptyState title={t("unsigned.none")} />}
          />
        </div>
        {signs && lines.length > 0 ? (
          <Button type="submit" tone="primary">
            {t("unsigned.sign-chosen")}
          </Button>
        ) : null}
      </form>
    </>
  );
}
