import { cookies } from "next/headers";
import { getLocale } from "next-intl/server";
import { getTranslations } from "@/lib/i18n/translations";
import { asTheme, THEME_COOKIE, THEMES } from "@/lib/web/theme";
import { LanguageSwitch, ThemeSwitch } from "./preferences";

/** Language and appearance, the same before and after sign-in. */
export async function TopBarTools() {
  const [t, locale, jar] = await Promise.all([getTranslations("shell"), getLocale(), cookies()]);
  const options = THEMES.map((value) => ({ value, label: t(`theme-${value}`) }));
  return (
    <>
      <LanguageSwitch label={t("language")} other={t("language-switch")} to={locale === "zh" ? "en" : "zh"} />
      <ThemeSwitch label={t("theme")} current={asTheme(jar.get(THEME_COOKIE)?.value)} options={options} />
    </>
  );
}
