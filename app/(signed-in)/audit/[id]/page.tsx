import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readAuditEvent } from "@/lib/audit/queries/read-audit-event";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { listHref } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import { OutcomeBadge } from "../outcome-badge";
import { trailWords } from "../words";
import { Changes } from "./changes";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("event.title", { id: (await params).id }) };
}

export default async function AuditEventPage({ params }: Props) {
  const event = await ask(readAuditEvent, { id: (await params).id });
  const [t, common, words, locale] = await Promise.all([
    getTranslations("audit"),
    getTranslations("common"),
    trailWords(),
    getLocale(),
  ]);
  const ofRecord = listHref("/audit", {}, { type: event.recordType, record: event.recordId });
  const link = event.link;
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: t("title"), href: "/audit" }, { label: t("event.title", { id: event.id }) }]}
      />
      <PageHeader
        kicker={t("event.title", { id: event.id })}
        title={words.act(event.useCase)}
        badges={<OutcomeBadge outcome={event.outcome} label={words.outcome(event.outcome)} />}
      />
      <Section id="event" title={t("event.what")}>
        <Facts
          items={[
            [
              t("event.what"),
              <code key="use" className="text-sm">
                {event.useCase}
              </code>,
            ],
            [
              t("event.who"),
              event.role
                ? `${event.personName} · ${words.role(event.role)} · ${event.unitCode}`
                : event.personName || t("guest"),
            ],
            [t("event.when"), formatInstant(event.at, locale)],
            [t("event.from-where"), event.address || common("unknown")],
            [
              t("event.request"),
              <code key="request" className="text-sm break-all">
                {event.requestId}
              </code>,
            ],
            [
              t("event.record"),
              <span key="record" className="break-words">
                {words.recordType(event.recordType)} · {event.recordLabel}
              </span>,
            ],
            [
              t("record"),
              <code key="id" className="text-sm break-all">
                {event.recordId}
              </code>,
            ],
          ]}
        />
        <p className="mt-3">
          <Link href={ofRecord}>{t("event.of-record", { count: event.ofRecord })}</Link>
        </p>
      </Section>
      <Changes changes={event.changes} />
      <Section id="chain" title={t("event.chain")}>
        {link ? (
          <Facts
            items={[
              [t("event.chain"), t("event.chain-at", { seq: link.seq })],
              [
                t("event.hash"),
                <code key="hash" className="text-sm break-all">
                  {link.hash}
                </code>,
              ],
              [
                t("event.prev-hash"),
                <code key="prev" className="text-sm break-all">
                  {link.prevHash}
                </code>,
              ],
            ]}
          />
        ) : (
          <p className="text-sm text-ink-faint">{t("event.not-chained")}</p>
        )}
      </Section>
    </>
  );
}
