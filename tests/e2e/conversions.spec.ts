import { checkDigit } from "../../lib/patents/application-number";
import { ownPage } from "./people";
import { CAST, expect, expectAccessible, inEnglish, signedIn, test } from "./support";
import { speaking } from "./words";

const say = speaking("zh");
const speak = speaking("en");

/** No other patent has it, nor has this journey's last attempt. */
const BODY = `20151${String(Date.now()).slice(-7)}`;
const NUMBER = `CN${BODY}.${checkDigit(BODY)}`;
const FILING = `旅程${BODY}`;

test("a licence, recorded by one unit, joined by another and cancelled by the coordinator", async ({
  browser,
}) => {
  const [unit, second, coordinator] = await Promise.all(
    [CAST.moeStaff, CAST.miitStaff, CAST.coordinator].map((member) => ownPage(browser, signedIn(member))),
  );
  if (!unit || !second || !coordinator) throw new Error("a page is missing");
  const fill = async (page: typeof unit, amount: string) => {
    await page.goto(`/patents/conversions/new?patent=${NUMBER}`);
    await page.locator("[name=kind]").selectOption("ORDINARY_LICENCE");
    await page.locator("[name=toParty]").fill("乙科技有限公司");
    await page.locator("[name=amount]").fill(amount);
    await page.locator("[name=signedOn]").fill("2025-08-29");
    await page.locator("[name=filingNo]").fill(FILING);
    await page.locator("[name=filedOn]").fill("2025-12-01");
    await page.getByRole("button", { name: say("conversions.record.submit"), exact: true }).click();
  };

  await unit.goto("/patents/new");
  const form = unit.locator("#new form");
  await form.locator("[name=number]").fill(NUMBER);
  await form.locator("[name=title]").fill("一种储能装置");
  await form.locator("[name=holders]").fill("甲大学");
  await form.locator("[name=filedOn]").fill("2015-03-05");
  await form.locator("[name=status]").selectOption("IN_FORCE");
  await form.locator("button[type=submit]").click();
  await unit.waitForURL(`**/patents/${NUMBER}`);

  // Filed two days after the three months were over.
  await fill(unit, "120万");
  await unit.waitForURL(/\/patents\/conversions\/\d+$/);
  const place = new URL(unit.url()).pathname;
  await expect(unit.locator("main header").getByText(say("conversions.filing.LATE"))).toBeVisible();
  await expect(unit.locator("#facts")).toContainText("120万元");
  expect((await second.goto(place))?.status()).toBe(404);

  // The same filing number is the same contract: whoever says another amount is told, who says the same joins.
  await second.goto("/patents/new");
  await second.locator("#claim [name=number]").fill(BODY);
  await second.locator("#claim button[type=submit]").click();
  await second.waitForURL(`**/patents/${NUMBER}?claimed=1`);
  await fill(second, "130万");
  await expect(second.locator("[data-field-error]")).toContainText(
    say("refusals.conversion_filing-no-differs"),
  );
  await second.locator("[name=amount]").fill("1,200,000");
  await second.getByRole("button", { name: say("conversions.record.submit"), exact: true }).click();
  await second.waitForURL(`**${place}?joined=yes`);
  await expect(second.getByText(say("conversions.joined"))).toBeVisible();

  // No longer one unit's to cancel.
  const cancel = async (page: typeof unit) => {
    await page.goto(place);
    await page.locator("#cancel [name=reason]").fill("合同解除");
    await page.locator("#cancel button[type=submit]").click();
  };
  await cancel(unit);
  await expect(unit.locator("[data-form-message]")).toContainText(
    say("refusals.conversion_reported-by-others"),
  );
  await cancel(coordinator);
  await expect(coordinator.locator("main header").getByText(say("conversions.cancelled"))).toBeVisible();
  await inEnglish(coordinator);
  await coordinator.goto(`/patents/${NUMBER}`);
  await expect(coordinator.locator("#conversions tbody tr")).toContainText(speak("conversions.cancelled"));
  await coordinator.goto(`/patents/conversions?q=${encodeURIComponent(FILING)}`);
  await expect(coordinator.locator("main table tbody tr")).toHaveCount(1);
  await expectAccessible(coordinator);
  for (const page of [unit, second, coordinator]) await page.context().close();
});
