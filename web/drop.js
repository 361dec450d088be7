import { element } from './reply.js';
import { words } from './words.js';

let styled = null;

/** Fetches the library's style when it is first wanted. */
export function style() {
  return styled ??= new Promise((done) => {
    const link = element('link', '');
    link.rel = 'stylesheet';
    link.href = 'library.css';
    link.onload = done;
    link.onerror = done;
    document.head.append(link);
  });
}

/** Takes files that are dropped anywhere on the page, as entries of a folder where the browser has them. */
export function takeDrops(take) {
  const hint = element('p', 'dropping', words.drop);
  hint.hidden = true;
  document.body.append(hint);
  let over = false;
  const away = () => {
    over = false;
    hint.hidden = true;
  };
  const ofFiles = (act) => (event) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    act(event);
  };
  document.addEventListener('dragover', ofFiles(async () => {
    over = true;
    await style();
    hint.hidden = !over;
  }));
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) away();
  });
  document.addEventListener('drop', ofFiles(({ dataTransfer }) => {
    away();
    // They can be asked for during the event only.
    take([...dataTransfer.items].filter((item) => item.kind === 'file')
      .map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile()));
  }));
}
