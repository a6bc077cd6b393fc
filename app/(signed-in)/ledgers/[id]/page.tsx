import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { readLedger } from "@/lib/ledgers/queries/read-ledger";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { LedgerStateBadge } from "../state-badge";
import { ConfirmSection } from "./confirm-section";
import { LedgerFacts } from "./ledger-facts";
import { RowsSection } from "./rows-section";
import { SettingsSection } from "./settings-section";
import { UndoSection } from "./undo-section";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("title") };
}

export default async function LedgerPage({ params, searchParams }: Props) {
  const [{ id }, asked] = [await params, await readParams(searchParams)];
  const [ledger, actor] = [await ask(readLedger, { ...asked, ledgerId: id }), await requireActor()];
  const [t, locale] = await Promise.all([getTranslations("ledgers"), getLocale()]);
  const { counts, state, twin } = ledger;
  const numbers = {
    added: counts.ADDED,
    changed: counts.CHANGED,
    unchanged: counts.UNCHANGED,
    refused: counts.REFUSED,
  };
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("title"), href: "/ledgers" }, { label: ledger.fileName }]} />
      <PageHeader
        kicker={t("title")}
        title={ledger.fileName}
        badges={<LedgerStateBadge state={state} />}
        lead={t(state === "PREVIEWED" ? "summary" : "done-summary", numbers)}
        actions={
          state === "CONFIRMED" ? (
            <Button asChild tone="primary">
              <Link href="/tasks/assign">{t("drafts")}</Link>
            </Button>
          ) : null
        }
      />
      {twin && state === "PREVIEWED" ? (
        <Notice tone="warn" className="mb-5">
          {t(`twin.${twin.state}`, { date: formatInstant(twin.at, locale) })}{" "}
          <Link href={`/ledgers/${twin.id}`}>{t("twin.open")}</Link>
        </Notice>
      ) : null}
      <LedgerFacts ledger={ledger} />
      {state === "PREVIEWED" ? <SettingsSection ledger={ledger} draftOwner={actor.personId} /> : null}
      <RowsSection ledger={ledger} params={asked} />
      {state === "PREVIEWED" ? <ConfirmSection ledger={ledger} /> : null}
      {state === "CONFIRMED" ? <UndoSection ledger={ledger} /> : null}
    </>
  );
}
