import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ATTENDANCE_STATES } from "@/lib/meetings/attendance";
import { mayKeepMeetings } from "@/lib/meetings/meeting.policy";
import { readAttendance } from "@/lib/meetings/queries/read-attendance";
import { ask, requireActorWho } from "@/lib/web/read";
import { recordAttendanceAction } from "../../actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("attendance-edit") };
}

/** One line for each unit that was a member on the day. */
export default async function AttendancePage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepMeetings);
  const { meeting, lines } = await ask(readAttendance, { code });
  const [t, shell, locale] = await Promise.all([
    getTranslations("meetings"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const here = `/meetings/${meeting.code}`;
  const title = pick(meeting.titleZh, meeting.titleEn);
  const states = ATTENDANCE_STATES.map((value) => ({ value, label: t(`state.${value}`) }));
  const labels = Object.fromEntries(
    lines.flatMap((line, index) =>
      (["state", "personZh", "personEn"] as const).map((field) => [
        `attendance.${index}.${field}`,
        `${pick(line.nameZh, line.nameEn)} · ${t(`field.${field}`)}`,
      ]),
    ),
  );
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.meetings"), href: "/meetings" },
          { label: title, href: here },
          { label: t("attendance") },
        ]}
      />
      <PageHeader
        kicker={title}
        title={t("attendance-edit")}
        lead={t("attendance-lead", { date: formatDate(meeting.heldOn, locale), count: lines.length })}
      />
      <div className="sheet max-w-4xl px-4 py-4">
        {lines.length === 0 ? (
          <EmptyState title={t("attendance-no-members")} />
        ) : (
          <ActionForm
            action={recordAttendanceAction}
            version={meeting.version}
            draftOwner={actor.personId}
            cancelHref={`${here}#attendance`}
            labels={labels}
          >
            <input type="hidden" name="code" value={meeting.code} />
            {lines.map((line, index) => (
              <fieldset key={line.id} className="border-b border-line pb-3 last-of-type:border-0">
                <legend className="mb-1 font-medium">{pick(line.nameZh, line.nameEn)}</legend>
                <input type="hidden" name={`attendance.${index}.unitId`} value={line.id} />
                <div className="grid gap-3 sm:grid-cols-3">
                  <SelectField
                    name={`attendance.${index}.state`}
                    label={t("field.state")}
                    stored={line.state}
                    options={states}
                    optional
                  />
                  <TextField
                    name={`attendance.${index}.personZh`}
                    label={t("field.personZh")}
                    stored={line.personZh}
                    optional
                    lang="zh-CN"
                  />
                  <TextField
                    name={`attendance.${index}.personEn`}
                    label={t("field.personEn")}
                    stored={line.personEn}
                    optional
                    lang="en"
                  />
                </div>
              </fieldset>
            ))}
          </ActionForm>
        )}
      </div>
    </>
  );
}
