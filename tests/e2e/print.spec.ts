import type { Page } from "@playwright/test";
import { CAST, expect, signedIn, test } from "./support";

test.use(signedIn(CAST.leader));

/** A4 less its margins, at 96 dots an inch. */
const PAPER = { width: 673, height: 970 };

for (const path of [
  "/plan",
  "/rules/1",
  "/measures/M01",
  "/meetings/plenary-1",
  "/indicators/pledge-amount",
  "/indicators/recognised-product-output",
]) {
  test(`${path} on paper: no furniture, nothing cut off`, async ({ page }) => {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: "print" });
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "主导航" })).toBeHidden();
    await expect(page.getByRole("button", { name: /已登录/ })).toBeHidden();
    for (const furniture of await page.locator(".no-print").all()) await expect(furniture).toBeHidden();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    // A box that scrolls on the screen is cut off on paper.
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main *")]
        .filter((box) => box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1)
        .filter((box) => getComputedStyle(box).overflowX !== "visible")
        .map((box) => `${box.tagName} ${box.getAttribute("aria-label") ?? box.className}`),
    );
    expect(cut).toEqual([]);
    const file = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
    expect(file.startsWith("%PDF-")).toBe(true);
    expect(file.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
  });
}

/** The rules of printed sheets that a page brings itself and the security policy let in, in the order in which they count. */
const marginLines = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("style")]
      .filter(({ sheet }) => sheet)
      .map(({ textContent }) => textContent)
      .filter((css) => /@page/.test(css)),
  );

test("every sheet bears the as-of line of its page, dashboards and matrices lie across", async ({ page }) => {
  await page.goto("/plan");
  expect((await marginLines(page)).at(-1)).toContain("数据截至 2025年12月29日");
  // A page that comes within the same document brings its own, and takes it along when it goes.
  await page.locator('a[href="/indicators/recognised-product-output"]').first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("备案认定的专利密集型产品产值");
  await expect
    .poll(async () => (await marginLines(page)).at(-1))
    .toContain("备案认定的专利密集型产品产值 · ");
  await page.goto("/indicators/recognised-product-output?on=2024-06-30");
  expect((await marginLines(page)).at(-1)).toContain("2024年6月30日");

  const sheets = async (path: string) => {
    await page.goto(path, { waitUntil: "networkidle" });
    const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const [, width, height] = file.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/) ?? [];
    return Number(width) > Number(height) ? "across" : "upright";
  };
  expect(await sheets("/plan")).toBe("upright");
  expect(await sheets("/periods/2025-12")).toBe("across");
});
