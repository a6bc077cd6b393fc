import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { ExportMenu } from "@/components/list/export-menu";
import { Pagination } from "@/components/list/pagination";
import { NoticeItem } from "@/components/notices/notice-item";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { listNoticesInput } from "@/lib/notices/notice.schema";
import { listNotices } from "@/lib/notices/queries/list-notices";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { markReadAction } from "./actions";

const PATH = "/notices";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const list = await ask(listNotices, params);
  const { show } = listNoticesInput.parse(params);
  const [t, locale] = await Promise.all([getTranslations("notices"), getLocale()]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          list.unread > 0 && list.newest ? (
            <ActionForm compact action={markReadAction} submitLabel={t("mark-all")} submitTone="plain">
              <input type="hidden" name="upTo" value={list.newest} />
            </ActionForm>
          ) : null
        }
      />
      <nav aria-label={t("show")} className="no-print mb-4 flex flex-wrap gap-2 text-sm">
        <Choice href={PATH} here={show === "all"} label={t("show-all")} />
        <Choice
          href={`${PATH}?show=unread`}
          here={show === "unread"}
          label={t("show-unread", { count: list.unread })}
        />
        {list.total > 0 ? <ExportMenu list="notices" params={params} rows={list.total} /> : null}
      </nav>
      {list.days.map(({ day, notices }) => {
        const date = formatDate(day, locale, true);
        return (
          <Section key={day} id={`day-${day}`} title={date} flush>
            <ul aria-label={t("list", { day: date })} className="divide-y divide-line">
              {notices.map((notice) => (
                <NoticeItem key={notice.id} notice={notice} unitNames={list.unitNames} />
              ))}
            </ul>
          </Section>
        );
      })}
      {list.days.length === 0 ? (
        <div className="sheet">
          {show === "unread" ? (
            <EmptyState
              title={t("none-unread")}
              hint={t("none-unread-hint")}
              action={<Link href={PATH}>{t("see-all")}</Link>}
            />
          ) : (
            <EmptyState title={t("none")} hint={t("none-hint")} />
          )}
        </div>
      ) : null}
      <Pagination path={PATH} params={params} page={list.page} pages={list.pages} />
    </>
  );
}

function Choice({ href, here, label }: { href: string; here: boolean; label: string }) {
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className={`inline-flex min-h-9 items-center rounded-box border px-3 no-underline hover:no-underline ${
        here
          ? "border-accent bg-accent-wash font-semibold text-accent"
          : "border-line-strong bg-sheet text-ink"
      }`}
    >
      {label}
    </Link>
  );
}
