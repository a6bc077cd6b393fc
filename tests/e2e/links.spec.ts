import type { Page } from "@playwright/test";
import { CAST, expect, signedIn, test } from "./support";

/** Set in the window, and gone once the page has been loaded anew. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { loadedOnce: true }));
const loadedAnew = (page: Page) => page.evaluate(() => !("loadedOnce" in window));

const taskOf = (page: Page) =>
  page.getByRole("table").getByRole("link", { name: "制定存量专利盘点工作指引" });

test.use(signedIn(CAST.coordinator));

test("a link in a table is followed without loading the page anew, and back again", async ({ page }) => {
  await page.goto("/tasks?view=none");
  await mark(page);
  await taskOf(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "制定存量专利盘点工作指引" })).toBeVisible();
  await expect(page).toHaveURL(/\/tasks\/M01-01$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/tasks\?view=none$/);
  await expect(taskOf(page)).toBeVisible();
  expect(await loadedAnew(page)).toBe(false);
});

test("who sorts by keyboard stays on the heading, and sorts again", async ({ page }) => {
  await page.goto("/tasks?view=none");
  await mark(page);
  const heading = page.getByRole("link", { name: "按“现定时限”排序" });
  await heading.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=due/);
  await expect(heading).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=-due/);
  await expect(heading).toBeFocused();
  expect(await loadedAnew(page)).toBe(false);
});

test("with a key held down a link opens a tab of its own", async ({ page, context }) => {
  await page.goto("/tasks?view=none");
  const opened = context.waitForEvent("page");
  await taskOf(page).click({ modifiers: ["ControlOrMeta"] });
  await expect(await opened).toHaveURL(/\/tasks\/M01-01$/);
  await expect(page).toHaveURL(/\/tasks\?view=none$/);
});
