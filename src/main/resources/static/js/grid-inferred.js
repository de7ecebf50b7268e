/*
 * Figures that were inferred when a document was taken over: a click says that one, or
 * all of a table, are right; whoever changes one has looked at it.
 */

export class Inferred {
  constructor(form, cells) {
    this.form = form;
    this.slots = cells.entered().filter((slot) => slot.cell.classList.contains("inferred"));
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button[name=confirmed]");
      if (button) {
        event.preventDefault();
        this.confirm(button);
      }
    });
  }

  /** Without an answer, the form itself says so. */
  async confirm(button) {
    const body = new URLSearchParams({ confirmed: button.value, _csrf: this.form.elements._csrf.value });
    try {
      const response = await fetch(this.form.dataset.edits, {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
        redirect: "error",
      });
      if (response.ok) {
        this.settle((slot) => slot.code === button.value || this.isTable(slot, button));
        return;
      }
    } catch (failure) {
      // As if the answer had been a refusal.
    }
    this.form.requestSubmit(button);
  }

  isTable(slot, button) {
    return slot.sheet.table.closest(".report-table").id === "table-" + button.value;
  }

  /** Called after fields were changed. */
  refresh() {
    this.settle((slot) => slot.input.value !== slot.input.defaultValue);
  }

  settle(isSettled) {
    const settled = this.slots.filter(isSettled);
    if (settled.length === 0) {
      return;
    }
    this.slots = this.slots.filter((slot) => !settled.includes(slot));
    for (const slot of settled) {
      slot.cell.classList.remove("inferred");
      slot.cell.querySelector(".inferred-mark")?.remove();
    }
    for (const line of this.form.querySelectorAll("[data-inferred]")) {
      line.hidden = !this.slots.some((slot) => line.closest(".report-table").contains(slot.cell));
    }
  }
}
