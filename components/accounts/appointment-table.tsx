import type { ReactNode } from "react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { AppointmentView } from "@/lib/accounts/person.view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

const TONES: Record<AppointmentView["tense"], BadgeTone> = { present: "good", future: "info", past: "quiet" };

type Props = {
  appointments: readonly AppointmentView[];
  /** What can be done with one, where somebody may. */
  end?: { header: string; cell: (row: AppointmentView) => ReactNode };
};

/** Appointments, newest first, with first and last day. */
export function AppointmentTable({ appointments, end }: Props) {
  const [t, shell, locale] = [useTexts("accounts"), useTexts("shell"), useReaderLocale()];
  const columns: Column<AppointmentView>[] = [
    {
      key: "tense",
      header: t("people.state"),
      cell: ({ tense }) => <Badge tone={TONES[tense]}>{t(`person.tense.${tense}`)}</Badge>,
    },
    { key: "role", header: t("field.role"), cell: ({ role }) => shell(`role.${role}`), nowrap: true },
    {
      key: "unit",
      header: t("field.unitCode"),
      cell: (row) => (
        <Link href={`/units/${row.unitCode}`}>{inLocale(locale, row.unitNameZh, row.unitNameEn)}</Link>
      ),
    },
    {
      key: "dates",
      header: t("person.period"),
      cell: ({ fromDate, lastDay }) =>
        lastDay
          ? t("person.until", { from: formatDate(fromDate, locale), to: formatDate(lastDay, locale) })
          : t("person.open-ended", { from: formatDate(fromDate, locale) }),
    },
    ...(end ? [{ key: "end", live: true, ...end }] : []),
  ];
  return (
    <DataTable
      caption={t("person.appointments-caption")}
      columns={columns}
      rows={appointments}
      rowKey={({ id }) => id}
      empty={<p className="text-sm text-ink-faint">{t("person.no-appointments")}</p>}
    />
  );
}
