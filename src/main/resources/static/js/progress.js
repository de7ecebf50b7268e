// Keeps a page up to date that shows how far some work has come. Without it, the page has a link for that.

const PAUSE = 1000;

const shown = () => document.querySelector('[data-progress]');

async function refresh() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.querySelector('[data-progress]');
    if (!next) {
      location.reload();
      return;
    }
    shown().querySelector('[role=status]').textContent = next.querySelector('[role=status]').textContent;
    shown().querySelector('progress').value = next.querySelector('progress').value;
  } catch {
    // Offline for a moment: tried again.
  }
  setTimeout(refresh, PAUSE);
}

if (shown()) {
  setTimeout(refresh, PAUSE);
}
