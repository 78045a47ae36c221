/** Waits until the sign-in page of a web app has handled a response, and gives what its library made of it. */
export async function signedInUser(page) {
  const outcome = JSON.parse(await page.locator('#outcome:visible').textContent());
  if (outcome.error) throw new Error(`The library refused the response: ${outcome.error}`);
  return outcome.user;
}

/** Waits until the program's page is in one of these states, and gives that state. */
export async function stateOf(page, ...states) {
  const selector = states.map((state) => `body[data-state="${state}"]`).join(',');
  return page.locator(selector).getAttribute('data-state');
}

/** The codes of all broken rules a refusal page names, in order of the alphabet, each once. */
export async function refusalsOn(page) {
  const codes = await page.locator('[data-refusal]').evaluateAll((elements) => elements.map((element) => element.dataset.refusal));
  return [...new Set(codes)].sort();
}
