import { getLocale } from "next-intl/server";
import { SelectField } from "@/components/form/fields";
import { inLocale } from "@/lib/i18n/locale";
import { readKeeping } from "@/lib/patents/queries/read-keeping";
import { ask } from "@/lib/web/read";

/** For whom a coordinator acts; everybody else acts for his own unit and is not asked. */
export async function UnitField({ label, without }: { label: string; without?: readonly string[] }) {
  const [{ units }, locale] = await Promise.all([ask(readKeeping, {}), getLocale()]);
  const options = units
    .filter(({ code }) => !without?.includes(code))
    .map(({ code, nameZh, nameEn }) => ({ value: code, label: inLocale(locale, nameZh, nameEn) }));
  return <SelectField name="unit" label={label} options={options} />;
}
