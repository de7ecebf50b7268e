/**
 * Shows a report as it will look in a portal's content system, and copies it there. Without it, the file can be
 * downloaded. Styles are set one by one, since pages here take none from within.
 */
const panel = document.querySelector('[data-portal]');

const say = (text) => {
  panel.querySelector('[role=status]').textContent = text;
};

async function html() {
  const answer = await fetch(panel.dataset.portal);
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return page.body;
}

function shown(body) {
  const preview = panel.querySelector('[data-preview]');
  const root = preview.shadowRoot ?? preview.attachShadow({ mode: 'open' });
  const styles = [...body.querySelectorAll('[style]')].map((element) => {
    const style = element.getAttribute('style');
    element.removeAttribute('style');
    return [element, style];
  });
  root.replaceChildren(...body.childNodes);
  styles.forEach(([element, style]) => {
    element.style.cssText = style;
  });
}

async function show() {
  const preview = panel.querySelector('[data-preview]');
  try {
    shown(await html());
    preview.hidden = false;
    panel.querySelector('[data-show]').setAttribute('aria-expanded', 'true');
  } catch {
    say(panel.dataset.failed);
  }
}

async function copy() {
  try {
    const body = await html();
    await navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([body.innerHTML], { type: 'text/html' }),
      'text/plain': new Blob([body.textContent], { type: 'text/plain' })
    })]);
    say(panel.dataset.done);
  } catch {
    say(panel.dataset.failed);
    await show();
  }
}

if (panel) {
  panel.hidden = false;
  panel.querySelector('[data-copy]').addEventListener('click', copy);
  panel.querySelector('[data-show]').addEventListener('click', show);
}
