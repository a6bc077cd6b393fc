import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, expectStill, inEnglish } from "./support";

/** For a page whose address only the test knows: as `pages.spec.ts` does, in Chinese on a wide screen. */
export async function expectGoodPage(page: Page, path: string): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  await expectStill(page);
  await expectAccessible(page);
}

/** The same in English on a phone. The page stays so. */
export async function expectGoodOnEnglishPhone(page: Page, paths: readonly string[]): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await inEnglish(page);
  for (const path of paths) {
    await expectGoodPage(page, path);
    await expect(page.locator("html")).toHaveAttribute("lang", "en-GB");
  }
}
