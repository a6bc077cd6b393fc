import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { connection } from "next/server";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { SoftLinks } from "@/components/shell/soft-links";
import { StyleNonce } from "@/components/shell/style-nonce";
import { LANGUAGE_TAG } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { asTheme, THEME_COOKIE } from "@/lib/web/theme";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("product-short"), template: `%s · ${t("product-short")}` } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request: the nonce of the security policy exists only then.
  await connection();
  const [locale, { form }, jar, incoming] = await Promise.all([
    getLocale(),
    getMessages(),
    cookies(),
    headers(),
  ]);
  return (
    <html lang={LANGUAGE_TAG[locale]} data-theme={asTheme(jar.get(THEME_COOKIE)?.value)}>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ form }} timeZone="Asia/Shanghai">
          <StyleNonce nonce={incoming.get("x-nonce") ?? ""} />
          <SoftLinks />
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
