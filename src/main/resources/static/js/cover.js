/*
 * The cover: each of its texts is saved after a pause.
 */

import { Saver } from "./saver.js";
import { Texts } from "./texts.js";

for (const form of document.querySelectorAll("form[data-cover]")) {
  const texts = new Texts(form);
  texts.listen(new Saver(form, texts));
}
