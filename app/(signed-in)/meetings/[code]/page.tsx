import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { EvidenceBadge } from "@/components/record/evidence-badge";
import { History } from "@/components/record/history";
import { Sources } from "@/components/record/sources";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepMeetings } from "@/lib/meetings/meeting.policy";
import { readMeeting } from "@/lib/meetings/queries/read-meeting";
import { ask, requireActor } from "@/lib/web/read";
import { meetingFieldLabels } from "../field-labels";
import { AttendanceSection } from "./attendance-section";
import { DeliberatedSection } from "./deliberated-section";
import { OpenDifficulties } from "./open-difficulties";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [meeting, locale] = [await ask(readMeeting, await params), await getLocale()];
  return { title: inLocale(locale, meeting.titleZh, meeting.titleEn) };
}

export default async function MeetingPage({ params }: Props) {
  const [meeting, actor] = [await ask(readMeeting, await params), await requireActor()];
  const [t, common, shell, locale] = await Promise.all([
    getTranslations("meetings"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const keeps = mayKeepMeetings(actor);
  const title = pick(meeting.titleZh, meeting.titleEn);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.meetings"), href: "/meetings" }, { label: title }]} />
      <PageHeader
        kicker={t("nth", { kind: meeting.kind, number: meeting.number })}
        title={title}
        badges={
          <>
            <Badge tone="info">{t(`kind.${meeting.kind}`)}</Badge>
            <EvidenceBadge evidence={meeting.evidence} />
          </>
        }
        actions={
          keeps ? (
            <Button asChild>
              <Link href={`/meetings/${meeting.code}/edit`}>{common("edit")}</Link>
            </Button>
          ) : null
        }
      />
      <Section id="particulars" title={t("particulars")}>
        <Facts
          items={[
            [t("held-on"), formatDate(meeting.heldOn, locale, true)],
            [t("place"), pick(meeting.placeZh, meeting.placeEn) || common("unknown")],
            [t("chair"), pick(meeting.chairZh, meeting.chairEn) || common("unknown")],
            ...(meeting.summaryZh
              ? [
                  [
                    t("summary"),
                    <p key="summary" className="max-w-3xl whitespace-pre-line">
                      {pick(meeting.summaryZh, meeting.summaryEn)}
                    </p>,
                  ] as const,
                ]
              : []),
            ...meeting.rulesApproved.map(
              ({ number, inForceFrom }) =>
                [
                  t("rules-approved"),
                  <span key={number}>
                    <Link href={`/rules/${number}`}>{t("rules-version", { number })}</Link>
                    <span className="block text-sm text-ink-faint">
                      {t("rules-from", { date: formatDate(inForceFrom, locale) })}
                    </span>
                  </span>,
                ] as const,
            ),
          ]}
        />
      </Section>
      <Section id="agenda" title={t("agenda")}>
        {meeting.agenda.length === 0 ? <p className="text-sm text-ink-faint">{t("agenda-empty")}</p> : null}
        <ol className="ms-5 list-decimal space-y-1.5">
          {meeting.agenda.map((item, index) => {
            const presenter = pick(item.presenterZh, item.presenterEn);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: an agenda item is known by its place
              <li key={index}>
                {pick(item.titleZh, item.titleEn)}
                {presenter ? (
                  <span className="block text-sm text-ink-faint">{t("presenter", { name: presenter })}</span>
                ) : null}
              </li>
            );
          })}
        </ol>
      </Section>
      <OpenDifficulties code={meeting.code} actor={actor} />
      <DeliberatedSection documents={meeting.deliberated} />
      <AttendanceSection
        attendance={meeting.attendance}
        published={meeting.sources.length > 0}
        editHref={keeps ? `/meetings/${meeting.code}/attendance` : undefined}
      />
      <Section id="sources" title={common("sources")}>
        <Sources sources={meeting.sources} />
      </Section>
      <History type="meeting" id={meeting.id} labels={await meetingFieldLabels()} />
    </>
  );
}
