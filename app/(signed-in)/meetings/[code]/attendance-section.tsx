import { getLocale } from "next-intl/server";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { AttendanceState } from "@/lib/meetings/attendance";
import type { AttendanceView } from "@/lib/meetings/meeting-view";

const TONES: Record<AttendanceState, BadgeTone> = { PRESENT: "good", EXCUSED: "quiet", ABSENT: "stopped" };

type Props = {
  attendance: readonly AttendanceView[];
  /** Known from published reports, which then say nothing about attendance: not the same as "not yet entered". */
  published: boolean;
  editHref?: string;
};

export async function AttendanceSection({ attendance, published, editHref }: Props) {
  const [t, locale] = await Promise.all([getTranslations("meetings"), getLocale()]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const count = (state: AttendanceState) => attendance.filter((entry) => entry.state === state).length;
  const empty = published ? "attendance-not-published" : "attendance-empty";
  const edit = editHref ? (
    <Button asChild small className="no-print">
      <Link href={editHref}>{t("attendance-edit")}</Link>
    </Button>
  ) : null;
  return (
    <Section
      id="attendance"
      title={t("attendance")}
      aside={
        attendance.length > 0 ? (
          <span className="inline-flex flex-wrap items-center gap-3">
            {t("attendance-counts", {
              present: count("PRESENT"),
              excused: count("EXCUSED"),
              absent: count("ABSENT"),
            })}
            {edit}
          </span>
        ) : null
      }
      flush
    >
      <DataTable
        caption={t("attendance-caption")}
        rows={attendance}
        rowKey={(row) => `attendance-${row.unitCode}`}
        empty={<EmptyState title={t(empty)} hint={t(`${empty}-hint`)} action={edit} />}
        columns={[
          {
            key: "unit",
            header: t("unit"),
            cell: (row) => <Link href={`/units/${row.unitCode}`}>{pick(row.nameZh, row.nameEn)}</Link>,
          },
          {
            key: "state",
            header: t("state-column"),
            nowrap: true,
            cell: (row) => <Badge tone={TONES[row.state]}>{t(`state.${row.state}`)}</Badge>,
          },
          { key: "person", header: t("person"), cell: (row) => pick(row.personZh, row.personEn) || "–" },
        ]}
      />
    </Section>
  );
}
