import type { Page } from "@playwright/test";
import { PAGES } from "./pages";
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  inEnglish,
  inTheme,
  signedIn,
  test,
} from "./support";

type Look = { language: "zh" | "en"; width: number; theme: "light" | "dark" };

const CHINESE_DESK: Look = { language: "zh", width: 1440, theme: "light" };
const ENGLISH_PHONE: Look = { language: "en", width: 390, theme: "dark" };

/** Forms share their parts: each is looked at once, in turn in one look and the other. Pages to read, in both. */
const isForm = (path: string) => /\/(edit|new|move|appoint|attendance|publish|revise)$/.test(path);
const looksOf = (path: string, index: number): Look[] => {
  if (!isForm(path)) return [CHINESE_DESK, ENGLISH_PHONE];
  return index % 2 === 0 ? [CHINESE_DESK] : [ENGLISH_PHONE];
};

for (const [index, { path, as }] of PAGES.entries()) {
  test.describe(`${path} for ${as.role}`, () => {
    test.use(signedIn(as));
    test("is complete, quiet and accessible", async ({ page }) => {
      for (const [turn, look] of looksOf(path, index).entries()) {
        await expectGoodLook(page, path, look);
        // The parts are the same in every look; their colours in the dark are judged on every third page.
        if (turn === 0 || index % 3 === 0) await expectAccessible(page);
      }
    });
  });
}

async function expectGoodLook(page: Page, path: string, { language, width, theme }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await inTheme(page, theme);
  if (language === "en") await inEnglish(page);
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
