import { checkDigit } from "../../lib/patents/application-number";
import { ownPage } from "./people";
import { CAST, expect, expectAccessible, inEnglish, signedIn, test } from "./support";
import { speaking } from "./words";

const say = speaking("zh");
const speak = speaking("en");

/** No other patent or institution has it, nor has this journey's last attempt. */
const BODY = `20151${String(Date.now()).slice(-7)}`;
const NUMBER = `CN${BODY}.${checkDigit(BODY)}`;
/** Taken for a public body by its last word, and for nobody knows where. */
const NAME = `旅程${BODY}技术转移中心`;

const figureIn = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

test("an institution guessed wrongly is corrected, and the figures follow", async ({ browser }) => {
  const [unit, leader, coordinator, other] = await Promise.all(
    [CAST.moeStaff, CAST.leader, CAST.coordinator, CAST.secondCoordinator].map((member) =>
      ownPage(browser, signedIn(member)),
    ),
  );
  if (!unit || !leader || !coordinator || !other) throw new Error("a page is missing");
  const institutes = async () => {
    await leader.goto("/patents/figures?by=holder");
    return figureIn(await leader.locator("#by-RESEARCH_INSTITUTE td:nth-child(2)").textContent());
  };

  await unit.goto("/patents/new");
  const form = unit.locator("#new form");
  await form.locator("[name=number]").fill(NUMBER);
  await form.locator("[name=title]").fill("一种储能装置");
  await form.locator("[name=holders]").fill(NAME);
  await form.locator("[name=filedOn]").fill("2015-03-05");
  await form.locator("[name=status]").selectOption("IN_FORCE");
  await form.locator("button[type=submit]").click();
  await unit.waitForURL(`**/patents/${NUMBER}`);
  await expect(unit.locator("#facts")).toContainText(say("patents.holderKind.PUBLIC_BODY"));
  // A unit is shown no way to institutions, and finds none.
  await expect(unit.locator("#facts").getByRole("link", { name: NAME })).toHaveCount(0);
  await unit.goto("/patents/institutions");
  await expect(unit.getByRole("heading", { level: 1, name: say("shell.forbidden-title") })).toBeVisible();
  await unit.goto("/patents/products");
  await expect(unit.getByRole("link", { name: say("conversions.tabs.institutions") })).toHaveCount(0);

  const before = await institutes();
  await coordinator.goto("/patents");
  await coordinator.getByRole("link", { name: say("conversions.tabs.institutions") }).click();
  await coordinator.waitForURL("**/patents/institutions");
  await coordinator.locator("[name=q]").fill(NAME);
  await coordinator.locator("select[name=confirmed]").selectOption("no");
  await coordinator.getByRole("button", { name: say("common.apply"), exact: true }).click();
  const row = coordinator.locator("main table tbody tr");
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(say("institutions.standing.guessed"));
  await row.getByRole("link", { name: NAME, exact: true }).click();
  await coordinator.waitForURL(/\/patents\/institutions\/\d+$/);
  const place = new URL(coordinator.url()).pathname;

  // A leader reads, and has nothing to press.
  await leader.goto(place);
  await expect(leader.getByRole("link", { name: say("institutions.correct.action") })).toHaveCount(0);
  expect((await leader.goto(`${place}/edit`))?.status()).toBe(403);

  // Another coordinator has the form open meanwhile.
  await other.goto(`${place}/edit`);
  await coordinator.getByRole("link", { name: say("institutions.correct.action") }).click();
  await coordinator.waitForURL(`**${place}/edit`);
  await coordinator.locator("[name=kind]").selectOption("RESEARCH_INSTITUTE");
  await coordinator.locator("[name=province]").selectOption("44");
  await coordinator.locator("[name=reason]").fill("官网载明为广东省科学院所属");
  await coordinator.getByRole("button", { name: say("institutions.correct.submit"), exact: true }).click();
  await coordinator.waitForURL(`**${place}?recounted=1`);
  await expect(coordinator.getByText(say("institutions.correct.done", { n: 1 }))).toBeVisible();
  await expect(coordinator.locator("#facts")).toContainText(say("patents.province.44"));
  await expect(coordinator.locator("#history")).toContainText("官网载明为广东省科学院所属");
  await expectAccessible(coordinator);

  await other.locator("[name=kind]").selectOption("ENTERPRISE");
  await other.locator("[name=reason]").fill("公司");
  await other.getByRole("button", { name: say("institutions.correct.submit"), exact: true }).click();
  await expect(other.locator("[data-conflict]")).toContainText(CAST.coordinator.nameZh);
  await expect(other.locator("[data-conflict]")).toContainText(say("institutions.column.kind"));

  expect(await institutes()).toBeGreaterThan(before);
  await unit.goto(`/patents/${NUMBER}`);
  await expect(unit.locator("#facts")).toContainText(
    `${say("patents.holderKind.RESEARCH_INSTITUTE")} · ${say("patents.province.44")}`,
  );
  await inEnglish(leader);
  await leader.goto(`/patents/${NUMBER}`);
  await leader.locator("#facts").getByRole("link", { name: NAME }).click();
  await leader.waitForURL(`**${place}`);
  await expect(leader.locator("#facts")).toContainText(speak("institutions.standing.confirmed"));
  for (const page of [unit, leader, coordinator, other]) await page.context().close();
});
