/*
 * Puts a picture into a narrative: uploads it and writes its mark where the writer is.
 */

const MARK = /^\u3010\u56fe\uff1a[^\u3010\u3011\uff5c]*\uff5c[0-9a-f]{64}\u3011$/gmu;

/** The text that people have written: without the marks of pictures. */
export function written(text) {
  return text.replace(MARK, "");
}

export class PictureInsert {
  /**
   * @param box the fields of the picture: its data give the address and the words
   * @param text the text area of the narrative
   */
  constructor(box, text) {
    this.box = box;
    this.text = text;
    this.button = box.querySelector("button");
    this.button.addEventListener("click", (event) => {
      event.preventDefault();
      this.upload();
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target.id === "alternative" && !event.isComposing) {
        event.preventDefault();
        this.upload();
      }
    });
  }

  async upload() {
    const form = this.text.form;
    const fields = new FormData();
    fields.set("script", "true");
    fields.set("_csrf", form.elements._csrf.value);
    fields.set("alternative", form.elements.alternative.value);
    const [file] = form.elements.file.files;
    if (file) {
      fields.set("file", file);
    }
    this.button.disabled = true;
    const answer = await this.send(fields);
    this.button.disabled = false;
    this.tell(answer.errors);
    if (answer.mark) {
      this.insert(answer.mark);
      form.elements.file.value = "";
      form.elements.alternative.value = "";
    }
  }

  async send(fields) {
    try {
      const response = await fetch(this.box.dataset.pictures, {
        method: "POST",
        body: fields,
        headers: { Accept: "application/json" },
        redirect: "error",
      });
      return await response.json();
    } catch (failure) {
      return { errors: [{ field: "file", message: this.box.dataset.wordOffline }] };
    }
  }

  tell(errors) {
    for (const name of ["file", "alternative"]) {
      const error = errors.find((each) => each.field === name);
      const message = document.getElementById(name + "-error");
      message.textContent = error ? error.message : "";
      message.hidden = !error;
      message.parentElement.classList.toggle("has-error", Boolean(error));
    }
    if (errors.length > 0) {
      document.getElementById(errors[0].field).focus();
    }
  }

  /** On a line of its own after the one in which the cursor stands. */
  insert(mark) {
    const { value, selectionEnd } = this.text;
    const lineEnd = value.indexOf("\n", selectionEnd);
    const at = lineEnd < 0 ? value.length : lineEnd;
    const before = value.slice(0, at).trim() === "" ? "" : "\n";
    this.text.setRangeText(before + mark, at, at, "end");
    this.text.focus();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
