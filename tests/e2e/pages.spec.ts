import type { Page } from "@playwright/test";
import { PAGES } from "./pages";
import {
  baseUrl,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  inTheme,
  signedIn,
  test,
} from "./support";

type Look = { language: "zh" | "en"; width: number; theme: "light" | "dark" };

const CHINESE_DESK: Look = { language: "zh", width: 1440, theme: "light" };
const ENGLISH_PHONE: Look = { language: "en", width: 390, theme: "dark" };

/** Pages share their parts: most are looked at in one look or the other, those people live in, in both. */
const looksOf = (index: number, everyLook: boolean): Look[] => {
  // The first look is the one judged by axe: in turn the light desk and the dark phone.
  if (everyLook) return index % 2 === 0 ? [CHINESE_DESK, ENGLISH_PHONE] : [ENGLISH_PHONE, CHINESE_DESK];
  return index % 2 === 0 ? [CHINESE_DESK] : [ENGLISH_PHONE];
};

for (const [index, { path, as, everyLook = false }] of PAGES.entries()) {
  test.describe(`${path} for ${as.role}`, () => {
    test.use(signedIn(as));
    test("is complete, quiet and accessible", async ({ page }) => {
      for (const [turn, look] of looksOf(index, everyLook).entries()) {
        await expectGoodLook(page, path, look);
        if (turn === 0) await expectAccessible(page);
      }
    });
  });
}

async function expectGoodLook(page: Page, path: string, { language, width, theme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await inTheme(page, theme);
  await page.context().addCookies([{ name: "locale", value: language, url: baseUrl() }]);
  const response = await page.goto(path);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en-GB");
  expect(await page.title()).toContain(language === "zh" ? "专项行动跟踪平台" : "Special Action Tracker");
  expect(await page.title()).not.toMatch(/^(专项行动跟踪平台|Special Action Tracker)$/);
  await expectNoSidewaysScroll(page);
  // A message that was not found would show its key.
  expect(await page.locator("main").textContent()).not.toMatch(
    /\b[a-z]+(\.[a-z-]+){2,}\b(?!\.(cn|com|org|net|html))/,
  );
}
