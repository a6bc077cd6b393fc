import { type BrowserContext, type Page, test as plain } from "@playwright/test";
import type { CastMember } from "../../prisma/demonstration/cast";
import { PAGES } from "./pages";
import {
  baseUrl,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  expectStill,
  inTheme,
  noiseOf,
  stateOf,
} from "./support";

type ContextOf = (member: CastMember) => Promise<BrowserContext>;

/** One browser a person and worker: a hundred pages share the scripts it has loaded once. */
const test = plain.extend<object, { contextOf: ContextOf }>({
  contextOf: [
    async ({ browser }, use) => {
      const contexts = new Map<string, Promise<BrowserContext>>();
      await use((member) => {
        const known = contexts.get(member.loginName);
        const context =
          known ??
          browser.newContext({
            baseURL: baseUrl(),
            storageState: stateOf(member),
            locale: "zh-CN",
            timezoneId: "Asia/Shanghai",
            reducedMotion: "reduce",
          });
        contexts.set(member.loginName, context);
        return context;
      });
      for (const context of contexts.values()) await (await context).close();
    },
    { scope: "worker" },
  ],
});

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
  test(`${path} for ${as.role} is complete, quiet and accessible`, async ({ contextOf }) => {
    const page = await (await contextOf(as)).newPage();
    const noise = noiseOf(page);
    for (const [turn, look] of looksOf(index, everyLook).entries()) {
      await expectGoodLook(page, path, look);
      if (turn === 0) await expectAccessible(page);
    }
    expect(noise).toEqual([]);
    await page.close();
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
  await expectStill(page);
  // A message that was not found would show its key.
  expect(await page.locator("main").textContent()).not.toMatch(
    /\b[a-z]+(\.[a-z-]+){2,}\b(?!\.(cn|com|org|net|html))/,
  );
}
