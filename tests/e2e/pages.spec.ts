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

const LOOKS = [
  { language: "zh", width: 1440, theme: "light" },
  { language: "en", width: 390, theme: "dark" },
] as const;

for (const { path, as } of PAGES) {
  test.describe(`${path} for ${as.role}`, () => {
    test.use(signedIn(as));
    for (const { language, width, theme } of LOOKS) {
      test(`in ${language} at ${width} px, ${theme}: complete, quiet and accessible`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await inTheme(page, theme);
        if (language === "en") await inEnglish(page);
        const response = await page.goto(path);
        expect(response?.status()).toBe(200);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en-GB");
        expect(await page.title()).toContain(
          language === "zh" ? "专项行动跟踪平台" : "Special Action Tracker",
        );
        expect(await page.title()).not.toMatch(/^(专项行动跟踪平台|Special Action Tracker)$/);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        // A message that was not found would show its key.
        expect(await page.locator("body").innerText()).not.toMatch(
          /\b[a-z]+(\.[a-z-]+){2,}\b(?!\.(cn|com|org|net|html))/,
        );
      });
    }
  });
}
