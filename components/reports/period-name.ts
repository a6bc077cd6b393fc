import { getLocale } from "next-intl/server";
import { formatMonth } from "@/lib/i18n/format";

/** "2025年12月" */
export async function periodNames(): Promise<(code: string) => string> {
  const locale = await getLocale();
  return (code) => formatMonth(code, locale);
}
