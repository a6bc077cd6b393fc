import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { listMeetings } from "@/lib/meetings/queries/list-meetings";

export type MeetingListView = NonNullable<Awaited<ReturnType<typeof listMeetings.read>>>;
type MeetingRow = MeetingListView["meetings"][number];

export async function meetingColumns(): Promise<ListColumn<MeetingRow>[]> {
  const [t, locale] = await Promise.all([getTranslations("meetings"), getLocale()]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const title = (row: MeetingRow) => pick(row.titleZh, row.titleEn);
  const kind = (row: MeetingRow) => t("nth", { kind: row.kind, number: row.number });
  const place = (row: MeetingRow) => pick(row.placeZh, row.placeEn);
  return [
    {
      key: "date",
      label: t("column.date"),
      sort: "date",
      nowrap: true,
      cell: (row) => formatDate(row.heldOn, locale, true),
      sheet: date((row) => row.heldOn),
    },
    {
      key: "name",
      label: t("column.name"),
      className: "min-w-56",
      cell: (row) => (
        <Link href={`/meetings/${row.code}`} className="font-medium">
          {title(row)}
        </Link>
      ),
      sheet: text(title),
    },
    {
      key: "kind",
      label: t("column.kind"),
      sort: "kind",
      secondary: true,
      nowrap: true,
      cell: kind,
      sheet: text(kind),
    },
    {
      key: "place",
      label: t("column.place"),
      secondary: true,
      cell: (row) => place(row) || "–",
      sheet: text(place),
    },
    {
      key: "documents",
      label: t("column.documents"),
      align: "end",
      secondary: true,
      cell: (row) => row.documents,
      sheet: number((row) => row.documents),
    },
  ];
}
