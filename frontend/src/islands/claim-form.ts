// The form of a claim shows what goes with the field that is chosen; what it hides is sent as well and not looked at.
const NUMBERS = new Set(["killed", "injured", "missing", "captured", "displaced"]);

export default function claimForm(form: HTMLElement): void {
  const field = form.querySelector<HTMLSelectElement>("#claim-field");
  const incident = form.querySelector<HTMLSelectElement>("#claim-incident");
  const settle = (): void => {
    const fresh = incident?.value === "new";
    const name = field?.value ?? "";
    const on = new Set([fresh ? "new" : "claim"]);
    if (!fresh) {
      on.add(name);
      if (NUMBERS.has(name)) on.add("number");
      if (name !== "occurrence") on.add("value");
    }
    for (const part of form.querySelectorAll<HTMLElement>("[data-for]")) {
      part.toggleAttribute("data-off", !(part.dataset.for ?? "").split(" ").some((one) => on.has(one)));
    }
  };
  field?.addEventListener("change", settle);
  incident?.addEventListener("change", settle);
  settle();
  form.querySelector<HTMLElement>("#claim-refused")?.focus();
}
