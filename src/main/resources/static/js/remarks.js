// Remarks made quicker: a click on a figure, a row's label or a passage chooses it in the form, and what is selected
// within a passage is taken as the part that is meant. Everything can be done by the form alone.

const form = document.querySelector("form[data-remark]");
const report = document.querySelector("article.report");

function placeOf(element) {
  for (let at = element; at && at !== report; at = at.parentElement) {
    if (at.id && options.has(at.id)) {
      return at.id;
    }
    if (at.tagName === "TH" && at.parentElement.id && options.has(at.parentElement.id)) {
      return at.parentElement.id;
    }
    if (at.tagName === "TD") {
      return null;
    }
  }
  return null;
}

function partWithin(place) {
  const selection = getSelection();
  const element = document.getElementById(place);
  if (selection.isCollapsed || !place.startsWith("text-") || !element.contains(selection.anchorNode)
    || !element.contains(selection.focusNode)) {
    return "";
  }
  return selection.toString().trim();
}

function show(place, part) {
  document.querySelectorAll(".chosen").forEach((chosen) => chosen.classList.remove("chosen"));
  document.getElementById(place)?.classList.add("chosen");
  form.elements.part.value = part;
  const shown = form.querySelector("[data-part]");
  shown.textContent = part;
  shown.hidden = part === "";
}

/* The report stays where it is, its panel alone is scrolled, so far that the field and its button are seen. */
function bringIntoPanel() {
  const panel = form.closest("aside");
  const hidden = form.getBoundingClientRect().bottom - panel.getBoundingClientRect().bottom;
  if (hidden > 0) {
    panel.scrollTop += hidden;
  }
}

const options = new Map();

if (form && report) {
  form.querySelectorAll("option[data-place]").forEach((option) => options.set(option.dataset.place, option));
  report.classList.add("remarkable");
  report.addEventListener("click", (event) => {
    // A marked figure is a link to its finding: it leads there, and is chosen all the same.
    const link = event.target.closest("a");
    const place = link?.classList.contains("note-link") ? null : placeOf(event.target);
    if (place) {
      options.get(place).selected = true;
      show(place, partWithin(place));
      if (!link) {
        const beside = matchMedia("(min-width: 60rem)").matches;
        form.elements.text.focus({ preventScroll: beside });
        if (beside) {
          bringIntoPanel();
        }
      }
    }
  });
  form.elements.place.addEventListener("change", () => {
    const chosen = form.elements.place.selectedOptions[0].dataset.place;
    show(chosen ?? "", "");
  });
}
