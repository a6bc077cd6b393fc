import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readSigning } from "@/lib/tasks/queries/read-signing";
import { maySign } from "@/lib/tasks/task.policy";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { signTasksAction } from "../actions";
import { chosen } from "../chosen";
import { SigningText } from "../signing-text";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks"))("sign.title") };
}

/** Several tasks signed for at once, each with the text and the difference. */
export default async function SignTasksPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(maySign);
  const parsed = readSigning.input.safeParse({ codes: chosen((await searchParams).code) });
  if (!parsed.success) redirect("/tasks/unsigned");
  const all = await ask(readSigning, parsed.data);
  const [t, shell, locale] = await Promise.all([
    getTranslations("tasks"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const open = all.filter(({ signing }) => signing.state === "WAITING" || signing.state === "OVERDUE");
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.tasks"), href: "/tasks" },
          { label: t("unsigned.title"), href: "/tasks/unsigned" },
          { label: t("sign.title") },
        ]}
      />
      <PageHeader title={t("sign.title-many", { count: open.length })} lead={t("sign.lead")} />
      {open.length === 0 ? (
        <div className="sheet">
          <EmptyState title={t("sign.nothing")} />
        </div>
      ) : null}
      {open.map((view) => (
        <article key={view.task.code} className="mb-8" aria-labelledby={`task-${view.task.code}`}>
          <h2 id={`task-${view.task.code}`} className="mb-2 font-title text-lg font-bold">
            <Link href={`/tasks/${view.task.code}`}>
              {view.task.code} {inLocale(locale, view.task.title, view.task.titleEn)}
            </Link>
          </h2>
          <SigningText view={view} unitCode={actor.unitCode} />
        </article>
      ))}
      {open.length > 0 ? (
        <div className="sheet px-4 py-4">
          <ActionForm
            action={signTasksAction}
            cancelHref="/tasks/unsigned"
            submitLabel={t("sign.submit-many", { count: open.length })}
          >
            {open.map(({ task }) => (
              <input key={task.code} type="hidden" name="tasks" value={`${task.code}:${task.versionId}`} />
            ))}
          </ActionForm>
        </div>
      ) : null}
    </>
  );
}
