import { getLocale } from "next-intl/server";
import { StateBadge } from "@/components/accounts/state-badge";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import type { PersonRow } from "@/lib/accounts/person.view";
import { instant, text } from "@/lib/exports/sheet";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";

export async function peopleColumns(): Promise<ListColumn<PersonRow>[]> {
  const [t, shell, part, locale] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("shell"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const name = (row: PersonRow) => pick(row.nameZh, row.nameEn);
  const unit = (row: PersonRow) => pick(row.unitNameZh ?? "", row.unitNameEn ?? "");
  return [
    {
      key: "name",
      label: t("people.name"),
      sort: "name",
      cell: (row) => <Link href={`/admin/accounts/${row.id}`}>{name(row)}</Link>,
      nowrap: true,
      sheet: text(name),
    },
    {
      key: "login",
      label: t("people.login"),
      sort: "login",
      cell: (row) => row.loginName,
      nowrap: true,
      sheet: text((row) => row.loginName),
    },
    {
      key: "unit",
      label: t("people.appointment"),
      sort: "unit",
      cell: (row) =>
        row.role ? (
          <>
            {shell(`role.${row.role}`)}
            <span className="block text-ink-faint">{unit(row)}</span>
          </>
        ) : (
          <span className="text-warn">{t("people.no-appointment")}</span>
        ),
      sheet: [
        text((row) => (row.role ? shell(`role.${row.role}`) : t("people.no-appointment"))),
        text((row) => (row.role ? unit(row) : null), part("unit")),
      ],
    },
    {
      key: "state",
      label: t("people.state"),
      cell: (row) => <StateBadge state={row.state} />,
      sheet: text((row) => t(`state.${row.state}`)),
    },
    {
      key: "last-sign-in",
      label: t("people.last-sign-in"),
      sort: "last-sign-in",
      cell: (row) => (row.lastSignInAt ? formatInstant(row.lastSignInAt, locale) : t("people.never")),
      secondary: true,
      nowrap: true,
      sheet: instant((row) => row.lastSignInAt),
    },
  ];
}
