// The queue by keyboard: j and k go from one report to the next, and Enter opens it, since it is a link.

const KEPT = "nianbao.queue.shortcuts";
const links = [...document.querySelectorAll("table.queue tbody th a")];
const choice = document.querySelector("[data-shortcuts]");

function read() {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

function keep(on) {
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function go(step) {
  const at = links.indexOf(document.activeElement?.closest("tr")?.querySelector("th a"));
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step;
  links[Math.min(Math.max(next, 0), links.length - 1)].focus();
}

if (links.length > 0 && choice) {
  const box = choice.querySelector("input");
  box.checked = read();
  box.addEventListener("change", () => keep(box.checked));
  choice.hidden = false;
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (!box.checked || typing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      go(event.key === "j" ? 1 : -1);
    }
  });
}
