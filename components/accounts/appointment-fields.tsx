import { SelectField, TextField } from "@/components/form/fields";
import type { UnitChoice } from "@/lib/accounts/person.view";
import { ROLES } from "@/lib/auth/role";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

type Props = { units: readonly UnitChoice[]; fromDate: string; fromHint: string };

/** Role, unit and dates of an appointment, the same for a first and for a later one. */
export function AppointmentFields({ units, fromDate, fromHint }: Props) {
  const [t, shell, locale] = [useTexts("accounts"), useTexts("shell"), useReaderLocale()];
  return (
    <>
      <SelectField
        name="role"
        label={t("field.role")}
        hint={t("hint.role")}
        options={ROLES.map((role) => ({ value: role, label: shell(`role.${role}`) }))}
      />
      <SelectField
        name="unitCode"
        label={t("field.unitCode")}
        options={units.map((unit) => ({
          value: unit.code,
          label: inLocale(locale, unit.nameZh, unit.nameEn),
        }))}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="fromDate"
          type="date"
          label={t("field.fromDate")}
          hint={fromHint}
          stored={fromDate}
        />
        <TextField name="lastDay" type="date" label={t("field.lastDay")} hint={t("hint.lastDay")} optional />
      </div>
    </>
  );
}
