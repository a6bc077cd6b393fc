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
