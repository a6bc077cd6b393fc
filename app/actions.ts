"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { asLocale, LOCALE_COOKIE } from "@/lib/i18n/locale";
import { preferenceCookie } from "@/lib/web/preference-cookie";
import { asTheme, THEME_COOKIE } from "@/lib/web/theme";

export async function chooseLanguage(form: FormData): Promise<void> {
  (await cookies()).set(LOCALE_COOKIE, asLocale(String(form.get("locale"))), preferenceCookie());
  revalidatePath("/", "layout");
}

export async function chooseTheme(form: FormData): Promise<void> {
  (await cookies()).set(THEME_COOKIE, asTheme(String(form.get("theme"))), preferenceCookie());
  revalidatePath("/", "layout");
}
