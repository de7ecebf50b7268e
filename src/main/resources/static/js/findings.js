/*
 * What the rules find in the section, brought up to date after a save: quietly, and never
 * while somebody reads in it.
 */

const PAUSE = 1000;

class Findings {
  constructor(section) {
    this.section = section;
    this.timer = null;
    document.addEventListener("nianbao:saved", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.renew(), PAUSE);
    });
  }

  async renew() {
    if (this.section.contains(document.activeElement)) {
      return;
    }
    try {
      const response = await fetch(this.section.dataset.findings, { redirect: "error" });
      if (response.ok) {
        const found = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-findings]");
        if (found !== null && found.textContent !== this.section.textContent) {
          this.section.replaceChildren(...found.childNodes);
        }
      }
    } catch (failure) {
      // What is shown stays; the next save asks again.
    }
  }
}

document.querySelectorAll("[data-findings]").forEach((section) => new Findings(section));
