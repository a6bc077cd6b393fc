import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { mayCorrectInstitutions } from "@/lib/institutions/institution.policy";
import { readInstitution } from "@/lib/institutions/queries/read-institution";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { InstitutionFacts } from "./facts";
import { InstitutionHistory } from "./history";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(readInstitution, await params)).institution.name };
}

/** `?recounted=12`: just corrected, so many patents are counted otherwise. */
export default async function InstitutionPage({ params, searchParams }: Props) {
  const [view, actor] = [await ask(readInstitution, await params), await requireActor()];
  const [{ recounted }, t, shell] = await Promise.all([
    readParams(searchParams),
    getTranslations("institutions"),
    getTranslations("shell"),
  ]);
  const { id, name } = view.institution;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("title"), href: "/patents/institutions" },
          { label: name },
        ]}
      />
      <PageHeader
        title={<span lang="zh-CN">{name}</span>}
        actions={
          mayCorrectInstitutions(actor) && !actor.readOnly ? (
            <Button asChild>
              <Link href={`/patents/institutions/${id}/edit`}>{t("correct.action")}</Link>
            </Button>
          ) : null
        }
      />
      {recounted !== undefined && /^\d{1,9}$/.test(recounted) && view.institution.confirmed ? (
        <Notice tone="good" className="mb-4">
          {t("correct.done", { n: Number(recounted) })}
        </Notice>
      ) : null}
      <Section id="facts" title={t("facts")}>
        <InstitutionFacts view={view} />
      </Section>
      <InstitutionHistory entries={view.history} />
    </>
  );
}
