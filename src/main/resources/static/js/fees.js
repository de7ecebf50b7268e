/*
 * The statement on the information processing fee: the server writes the sentence, and a
 * click puts it behind the text, which is then saved as if it had been typed.
 */

class Fees {
  constructor(box) {
    this.box = box;
    this.form = box.closest("form");
    box.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) {
        event.preventDefault();
        if (button.name === "insert") {
          this.insert();
        } else {
          this.write(button.formAction);
        }
      }
    });
  }

  async write(address) {
    const fields = new URLSearchParams();
    for (const name of ["_csrf", "text", "version", "items", "pages", "charged"]) {
      fields.set(name, this.form.elements[name].value);
    }
    try {
      const response = await fetch(address, { method: "POST", body: fields, redirect: "error" });
      if (response.ok) {
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const result = page.querySelector("[data-fee-result]");
        this.box.querySelector("[data-fee-result]").replaceChildren(...result.childNodes);
      }
    } catch (failure) {
      // What is typed stays; the state of saving tells that the server can't be reached.
    }
  }

  insert() {
    const { text } = this.form.elements;
    const sentence = this.box.querySelector("[data-fee-sentence]").textContent;
    if (!text.value.includes(sentence)) {
      text.value = (text.value.trimEnd() + "\n" + sentence).trim();
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }
    text.focus();
  }
}

for (const box of document.querySelectorAll("[data-fees]")) {
  new Fees(box);
}
