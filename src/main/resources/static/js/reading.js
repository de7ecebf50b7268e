// Beside the result stands the document: a cell shows where it was found.

const source = document.querySelector('.source-text');

function show(line) {
  const found = document.getElementById(`source-${line}`);
  if (found === null) {
    return;
  }
  source.querySelectorAll('.shown').forEach((other) => other.classList.remove('shown'));
  found.classList.add('shown');
  source.scrollTop = found.offsetTop - source.offsetTop - source.clientHeight / 3;
}

for (const cell of document.querySelectorAll('td[data-line]')) {
  cell.addEventListener('click', () => show(cell.dataset.line));
}
for (const link of document.querySelectorAll('a[href^="#source-"]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    show(link.hash.replace('#source-', ''));
    source.scrollIntoView({ block: 'nearest' });
    source.focus({ preventScroll: true });
  });
}
