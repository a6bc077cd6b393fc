import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { isWorking } from "@/lib/patent-imports/patent-import";
import { readImport } from "@/lib/patent-imports/queries/read-import";
import { ask, requireActor } from "@/lib/web/read";
import { ImportStateBadge } from "../state-badge";
import { ConfirmSection } from "./confirm-section";
import { DiscardSection } from "./discard-section";
import { ImportFacts } from "./import-facts";
import { ImportNotices } from "./import-notices";
import { MappingSection } from "./mapping-section";
import { PreviewSection } from "./preview-section";
import { ProgressSection } from "./progress-section";
import { UndoSection } from "./undo-section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patent-imports"))("title") };
}

export default async function PatentImportPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [found, actor] = [await ask(readImport, { importId: id }), await requireActor()];
  const [t, shell, locale] = await Promise.all([
    getTranslations("patent-imports"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const { state, rowsImported, rowsTotal } = found;
  const preview = rowsImported === 0 && !isWorking(state) && state !== "IMPORTED" && state !== "UNDONE";
  const partly =
    rowsImported > 0 && (state === "CANCELLED" || state === "FAILED" || state === "PARTLY_UNDONE");
  const wasChecked = rowsTotal !== null && rowsTotal > 0 && !isWorking(state) && state !== "UPLOADED";
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("title"), href: "/patents/imports" },
          { label: found.fileName },
        ]}
      />
      <PageHeader
        kicker={`${t("title")} · ${formatInstant(found.at, locale)}`}
        title={<span className="break-all">{found.fileName}</span>}
        badges={<ImportStateBadge state={state} />}
        actions={
          state === "IMPORTED" ? (
            <Button asChild tone="primary">
              <Link href="/patents">{t("to-register")}</Link>
            </Button>
          ) : null
        }
      />
      <ImportNotices found={found} />
      {isWorking(state) ? <ProgressSection found={found} state={state} /> : null}
      {preview ? <MappingSection found={found} draftOwner={actor.personId} /> : null}
      {wasChecked ? <PreviewSection found={found} done={state === "IMPORTED" || partly} /> : null}
      {state === "CHECKED" || state === "FAILED" ? <ConfirmSection found={found} /> : null}
      {state === "IMPORTED" || partly ? <UndoSection found={found} /> : null}
      {preview ? <DiscardSection found={found} /> : null}
      <ImportFacts found={found} />
    </>
  );
}
