import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import type { Actor } from "@/lib/kernel/actor";
import { mayKeepPatent } from "@/lib/patents/patent.policy";
import type { PatentView } from "@/lib/patents/patent-view";
import { requireActor } from "@/lib/web/read";
import { type PatentParams, patentHere } from "./patent-here";

/** For the forms about a patent: who may not keep it, is told so before he has typed anything. */
export async function patentToKeep(params: PatentParams): Promise<{ view: PatentView; actor: Actor }> {
  const [view, actor] = [await patentHere(params), await requireActor()];
  return mayKeepPatent(actor, view.record) ? { view, actor } : forbidden();
}

type HeadProps = { view: PatentView; title: string; lead?: string; section: string };

export async function KeepingHead({ view: { record }, title, lead, section }: HeadProps) {
  const shell = await getTranslations("shell");
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: record.number, href: `/patents/${record.number}#${section}` },
          { label: title },
        ]}
      />
      <PageHeader
        kicker={
          <>
            {record.number} <span lang="zh-CN">{record.title}</span>
          </>
        }
        title={title}
        lead={lead}
      />
    </>
  );
}
